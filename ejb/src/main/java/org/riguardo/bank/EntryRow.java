package org.riguardo.bank;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    static EntryRow of(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getString("id"),
                row.getString("account"),
                row.getObject("booked_on", LocalDate.class),
                row.getObject("value_on", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("party"),
                row.getString("iban"),
                row.getString("reference"),
                row.getString("remittance"),
                row.getString("bank_reference"),
                row.getString("code"),
                row.getBoolean("reversal"),
                row.getString("format"),
                EntryState.valueOf(row.getString("state")),
                row.getBoolean("by_hand"),
                row.getString("left_out"));
    }

    Incoming incoming() {
        return new Incoming(bookedOn, amount, currency, party, iban, remittance);
    }
}
