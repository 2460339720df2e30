package org.riguardo.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * A movement on an account of the firm.
 *
 * @param amount above zero for what came in
 * @param text what the payer wrote and the bank tells
 * @param reason why it does not count; null when it does
 * @param payment what it pays; null unless it is booked
 * @param reverses which movement it takes back; null when none
 */
public record EntryView(
        String id,
        @Nullable String account,
        LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        BigDecimal amount,
        String currency,
        @Nullable String party,
        @Nullable String iban,
        @Nullable String reference,
        String text,
        @Nullable String bankReference,
        @Nullable String code,
        boolean reversal,
        EntryState state,
        @Nullable Sentence reason,
        @Nullable PaymentView payment,
        @Nullable String reverses) {

    /**
     * What a movement pays.
     *
     * @param matchedBy who said so; null when it was beyond doubt
     * @param rest what it is beyond the items
     */
    public record PaymentView(
            String clientId, String clientName, @Nullable String matchedBy, BigDecimal rest, List<PaidItem> items) {

        public PaymentView {
            items = List.copyOf(items);
        }
    }

    /** How much of an item is paid. */
    public record PaidItem(String itemId, @Nullable String number, LocalDate due, BigDecimal amount) {}

    /** Whether a person can take back what became of it. */
    public boolean canBeUndone() {
        return state == EntryState.BOOKED || state == EntryState.DISMISSED || reverses != null;
    }

    static EntryView of(EntryRow row, @Nullable PaymentView payment) {
        return new EntryView(
                row.id(),
                row.account(),
                row.bookedOn(),
                row.valueOn(),
                row.amount(),
                row.currency(),
                row.party(),
                row.iban(),
                row.reference(),
                row.remittance(),
                row.bankReference(),
                row.code(),
                row.reversal(),
                row.state(),
                LeftOut.read(row.leftOut()),
                payment,
                row.reverses());
    }
}
