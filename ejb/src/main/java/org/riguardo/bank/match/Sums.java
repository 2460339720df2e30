package org.riguardo.bank.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds which items together are open to exactly an amount; bounded, so that many items cost no more than some thousand tries. */
final class Sums {

    static final int MOST_TRIED = 14;

    private final List<OpenItem> items;
    private final BigDecimal amount;
    private final int enough;
    private final List<List<OpenItem>> found = new ArrayList<>();
    private final List<OpenItem> chosen = new ArrayList<>();

    private Sums(List<OpenItem> items, BigDecimal amount, int enough) {
        this.items = items;
        this.amount = amount;
        this.enough = enough;
    }

    /** The ways to make up the amount, at most {@code enough} of them; none for more items than can be tried, but all at once. */
    static List<List<OpenItem>> ways(List<OpenItem> items, BigDecimal amount, int enough) {
        Sums sums = new Sums(items, amount, enough);
        if (items.size() <= MOST_TRIED) {
            sums.search(0, BigDecimal.ZERO);
        } else {
            sums.few();
        }
        return sums.found;
    }

    static BigDecimal open(List<OpenItem> items) {
        return items.stream().map(OpenItem::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void search(int at, BigDecimal sum) {
        if (found.size() >= enough) {
            return;
        }
        if (at == items.size()) {
            if (!chosen.isEmpty() && sum.compareTo(amount) == 0) {
                found.add(List.copyOf(chosen));
            }
            return;
        }
        chosen.add(items.get(at));
        search(at + 1, sum.add(items.get(at).open()));
        chosen.remove(chosen.size() - 1);
        search(at + 1, sum);
    }

    private void few() {
        add(items);
        for (int first = 0; first < items.size() && found.size() < enough; first++) {
            add(List.of(items.get(first)));
            for (int second = first + 1; second < items.size() && found.size() < enough; second++) {
                add(List.of(items.get(first), items.get(second)));
            }
        }
    }

    private void add(List<OpenItem> some) {
        if (found.size() < enough && open(some).compareTo(amount) == 0) {
            found.add(List.copyOf(some));
        }
    }
}
