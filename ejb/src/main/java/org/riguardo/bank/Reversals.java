package org.riguardo.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes back the payments that the bank itself has taken back; in doubt which one it was, a person has to say. */
final class Reversals {

    private static final int LOOKED_BACK_DAYS = 120;

    private final Handle handle;
    private final String firm;
    private final EntryRows entries;
    private final PaymentRows payments;
    private final Set<String> touched = new HashSet<>();

    Reversals(Handle handle, String firm, EntryRows entries, PaymentRows payments) {
        this.handle = handle;
        this.firm = firm;
        this.entries = entries;
        this.payments = payments;
    }

    Set<String> touched() {
        return touched;
    }

    /** What this movement takes back, if it is one that does. */
    void take(String entryId) {
        EntryRow back = entries.find(entryId).orElseThrow();
        if (!back.reversal() || back.amount().signum() >= 0 || back.state() != EntryState.OUT) {
            return;
        }
        List<EntryRow> may = earlier(back);
        EntryRow one = only(may, row -> equal(row.reference(), back.reference()));
        one = one != null ? one : only(may, row -> equal(row.bankReference(), back.bankReference()));
        one = one != null ? one : only(may, row -> equal(row.iban(), back.iban()));
        one = one != null ? one : only(may, row -> equal(row.party(), back.party()));
        one = one != null ? one : only(may, row -> true);
        if (one != null) {
            reverse(back, one);
        } else if (!may.isEmpty()) {
            entries.state(back.id(), EntryState.WAITING, false);
        }
    }

    private void reverse(EntryRow back, EntryRow original) {
        payments.takeBack(original.id()).ifPresent(touched::add);
        entries.state(original.id(), EntryState.REVERSED, original.byHand());
        entries.state(back.id(), EntryState.REVERSED, false);
        handle.createUpdate("update bank_entry set reverses = :original where firm_id = :firm and id = :back")
                .bind("original", original.id())
                .bind("firm", firm)
                .bind("back", back.id())
                .execute();
    }

    private List<EntryRow> earlier(EntryRow back) {
        return handle.createQuery("select " + EntryRow.COLUMNS + " from bank_entry e where e.firm_id = :firm"
                        + " and e.booked_on between :first and :last and e.amount = :amount and e.currency = :currency"
                        + " and e.state in ('BOOKED', 'WAITING', 'NONE') order by e.booked_on desc, e.id")
                .bind("firm", firm)
                .bind("first", back.bookedOn().minusDays(LOOKED_BACK_DAYS))
                .bind("last", back.bookedOn())
                .bind("amount", back.amount().negate())
                .bind("currency", back.currency())
                .map((row, context) -> EntryRow.of(row))
                .list();
    }

    private static @Nullable EntryRow only(List<EntryRow> rows, Predicate<EntryRow> same) {
        List<EntryRow> found = rows.stream().filter(same).limit(2).toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static boolean equal(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(one, other);
    }
}
