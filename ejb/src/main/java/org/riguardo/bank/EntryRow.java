package org.riguardo.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.bank.match.Incoming;

/** A movement as it is kept. */
record EntryRow(
        String id,
        @Nullable String account,
        LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        BigDecimal amount,
        String currency,
        @Nullable String party,
        @Nullable String iban,
        @Nullable String reference,
        String remittance,
        @Nullable String bankReference,
        @Nullable String code,
        boolean reversal,
        String format,
        EntryState state,
        boolean byHand,
        @Nullable String leftOut) {

    static final String COLUMNS = "e.id, e.account, e.booked_on, e.value_on, e.amount, e.currency, e.party, e.iban,"
            + " e.reference, e.remittance, e.bank_reference, e.code, e.reversal, e.format, e.state, e.by_hand, e.left_out";

    EntryRow {
        BigDecimal plain = amount.stripTrailingZeros();
        amount = plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    Incoming incoming() {
        return new Incoming(bookedOn, amount, currency, party, iban, remittance);
    }
}
