package org.riguardo.bank.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** All sensible ways to spread one payment over the items of one client. */
final class Proposals {

    private static final int WAYS = 3;

    private final String client;
    private final BigDecimal amount;
    private final List<OpenItem> strong;
    private final List<OpenItem> weak;
    private final List<OpenItem> all;
    private final List<Proposal> proposals = new ArrayList<>();

    private Proposals(
            String client, BigDecimal amount, List<OpenItem> strong, List<OpenItem> weak, List<OpenItem> all) {
        this.client = client;
        this.amount = amount;
        this.strong = strong;
        this.weak = weak;
        this.all = all;
    }

    /**
     * @param identified whether the payer is known to be this client, so that also the mere amount says something
     */
    static List<Proposal> of(Incoming incoming, String client, Cited cited, OpenBook book, boolean identified) {
        Proposals proposals = new Proposals(
                client,
                incoming.amount(),
                cited.strong(client),
                cited.weak(client),
                book.itemsOf(client, incoming.currency()));
        if (!proposals.strong.isEmpty()) {
            proposals.named();
        }
        if (proposals.proposals.stream().noneMatch(found -> found.kind() == Proposal.Kind.NAMED_EXACT)) {
            proposals.numbered();
            if (identified) {
                proposals.byAmount();
            }
        }
        return proposals.proposals;
    }

    private void named() {
        int compared = Sums.open(strong).compareTo(amount);
        if (compared == 0) {
            add(Proposal.Kind.NAMED_EXACT, strong, true);
            return;
        }
        List<List<OpenItem>> some = Sums.ways(strong, amount, WAYS);
        some.forEach(items -> add(Proposal.Kind.NAMED_SOME, items, some.size() == 1));
        List<OpenItem> others =
                all.stream().filter(item -> !strong.contains(item)).toList();
        for (List<OpenItem> more : Sums.ways(others, amount.subtract(Sums.open(strong)), WAYS)) {
            List<OpenItem> together = new ArrayList<>(strong);
            together.addAll(more);
            add(Proposal.Kind.NAMED_AND_MORE, together, false);
        }
        if (compared < 0) {
            add(Proposal.Kind.NAMED_OVER, strong, others.isEmpty());
        } else if (strong.size() == 1) {
            boolean credits = all.stream().anyMatch(item -> item.open().signum() < 0);
            add(Proposal.Kind.NAMED_PART, strong, !credits);
        } else {
            add(Proposal.Kind.NAMED_SPREAD, strong, false);
        }
    }

    private void numbered() {
        if (!weak.isEmpty() && Sums.open(weak).compareTo(amount) == 0) {
            add(Proposal.Kind.NUMBER_EXACT, weak, Sums.ways(all, amount, 2).size() == 1);
        }
        for (OpenItem item : weak) {
            if (weak.size() > 1 && item.open().compareTo(amount) == 0) {
                add(Proposal.Kind.NUMBER_EXACT, List.of(item), false);
            }
        }
    }

    private void byAmount() {
        List<List<OpenItem>> ways = Sums.ways(all, amount, WAYS);
        for (List<OpenItem> items : ways) {
            Proposal.Kind kind = items.size() == 1
                    ? Proposal.Kind.AMOUNT
                    : items.size() == all.size() ? Proposal.Kind.ALL : Proposal.Kind.SUM;
            boolean tried = kind != Proposal.Kind.SUM || all.size() <= Sums.MOST_TRIED;
            add(kind, items, ways.size() == 1 && tried);
        }
        if (ways.isEmpty() && strong.isEmpty() && !all.isEmpty()) {
            boolean over = Sums.open(all).compareTo(amount) < 0;
            List<OpenItem> owed =
                    all.stream().filter(item -> item.open().signum() > 0).toList();
            if (!owed.isEmpty()) {
                add(over ? Proposal.Kind.OVER : Proposal.Kind.PART, over ? owed : needed(owed), false);
            }
        }
    }

    /** The oldest items that the amount reaches. */
    private List<OpenItem> needed(List<OpenItem> owed) {
        List<OpenItem> needed = new ArrayList<>();
        BigDecimal rest = amount;
        for (OpenItem item : owed) {
            if (rest.signum() > 0) {
                needed.add(item);
                rest = rest.subtract(item.open());
            }
        }
        return needed;
    }

    private void add(Proposal.Kind kind, List<OpenItem> items, boolean only) {
        boolean known = proposals.stream()
                .anyMatch(found ->
                        found.items().size() == items.size() && found.items().containsAll(items));
        if (!known && items.stream().anyMatch(item -> item.open().signum() > 0)) {
            proposals.add(new Proposal(kind, client, List.copyOf(items), only));
        }
    }
}
