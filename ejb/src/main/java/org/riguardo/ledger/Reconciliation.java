package org.riguardo.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.riguardo.api.exports.Instalment;

/**
 * Brings what a file says about one document together with what the ledger knows of it, so that a document that comes in
 * several files counts once. A statement of open items is right about what is open; a list of documents only adds what is
 * not known and lowers what is paid.
 */
final class Reconciliation {

    private final ItemBook book;
    private final Instalments said;
    private final BookedPart part;
    private final boolean whole;
    private final boolean statement;
    private final LocalDate day;
    private final List<BookedItem> known;
    private final List<Instalments.Entry> open;
    private final Set<Row> booked = new HashSet<>();

    Reconciliation(ItemBook book, Instalments said, BookedPart part) {
        this.book = book;
        this.said = said;
        this.part = part;
        this.whole = part.whole();
        this.statement = part.statement();
        this.day = part.day();
        this.known = new ArrayList<>(book.of(said.key(), said.issued()));
        this.open = new ArrayList<>(said.entries());
    }

    /** The rows of the file that changed the ledger. */
    Set<Row> run() {
        boolean isNew = known.isEmpty();
        boolean sameLayout = known.stream().allMatch(item -> said.layout().equals(item.layout));
        pair((item, instalment) ->
                item.due.equals(instalment.due()) && item.amount.compareTo(instalment.amount()) == 0);
        pair((item, instalment) -> item.key.startsWith(ItemBook.stem(said.key(), said.issued(), instalment.due())));
        pair((item, instalment) -> item.due.equals(instalment.due()));
        pair((item, instalment) -> item.amount.compareTo(instalment.amount()) == 0
                && (whole || statement || !sameLayout || item.dueDerived || instalment.dueDerived()));
        if (statement) {
            pair((item, instalment) -> true);
            known.forEach(item -> {
                item.settledBetween(part.before(), day, said.importId());
                item.statedBy(null);
            });
        } else if (whole && sameLayout) {
            pair((item, instalment) -> item.isOpen() && item.open.compareTo(item.amount) == 0);
        } else if (!isNew && wholePaid()) {
            known.forEach(this::paid);
        }
        if (isNew || statement || sameLayout) {
            open.forEach(this::insert);
        }
        return booked;
    }

    private void pair(BiPredicate<BookedItem, Instalment> same) {
        for (Instalments.Entry entry : List.copyOf(open)) {
            BookedItem found = known.stream()
                    .filter(item -> same.test(item, entry.instalment()))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                known.remove(found);
                open.remove(entry);
                boolean changedBefore = found.changed;
                found.changed = false;
                apply(found, entry);
                if (found.changed) {
                    booked.add(entry.row());
                    found.changedBy = entry.row().importId();
                }
                found.changed |= changedBefore;
            }
        }
    }

    private void apply(BookedItem item, Instalments.Entry entry) {
        Instalment instalment = entry.instalment();
        boolean mayMove = statement || item.dueDerived || whole && said.layout().equals(item.layout);
        if (!instalment.dueDerived() && mayMove) {
            item.dueOn(instalment.due(), false);
        }
        if (statement) {
            item.listedIn(said.layout());
            item.statedBy(entry.row().print());
            state(item, instalment);
        } else if (instalment.open() != null) {
            lower(item, instalment);
        } else if (said.layout().equals(item.layout) && item.isOpen() && item.open.compareTo(item.amount) == 0) {
            item.amountIs(instalment.amount());
        }
    }

    private void state(BookedItem item, Instalment instalment) {
        if (instalment.openOrAll().signum() == 0) {
            item.settledBetween(part.before(), day, said.importId());
        } else {
            item.openIs(instalment.openOrAll());
        }
    }

    private void lower(BookedItem item, Instalment instalment) {
        if (instalment.openOrAll().signum() == 0) {
            item.settledBetween(null, day, said.importId());
        } else if (item.isOpen() && instalment.openOrAll().abs().compareTo(item.open.abs()) < 0) {
            item.openIs(instalment.openOrAll());
        }
    }

    private boolean wholePaid() {
        return said.entries().stream()
                .allMatch(entry -> entry.instalment().open() != null
                        && entry.instalment().openOrAll().signum() == 0);
    }

    private void paid(BookedItem item) {
        if (item.isOpen()) {
            item.settledBetween(null, day, said.importId());
            booked.addAll(said.rows());
        }
    }

    private void insert(Instalments.Entry entry) {
        Instalment instalment = entry.instalment();
        if (instalment.amount().signum() == 0 && instalment.openOrAll().signum() == 0) {
            return;
        }
        BookedItem item = book.add(said, entry.row(), instalment);
        if (statement) {
            item.listedIn(said.layout());
            item.statedBy(entry.row().print());
        }
        if (instalment.openOrAll().signum() == 0) {
            item.settledBetween(null, day, said.importId());
        }
        booked.add(entry.row());
    }
}
