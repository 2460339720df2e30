package org.riguardo.bank;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.bank.match.Incoming;

/**
 * A movement as it is kept.
 *
 * @param reverses which movement it takes back; null when none
 * @param candidates the clients that it may be from, as was found last
 */
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
        @Nullable String leftOut,
        @Nullable String reverses,
        List<String> candidates) {

    static final String COLUMNS = "e.id, e.account, e.booked_on, e.value_on, e.amount, e.currency, e.party, e.iban,"
            + " e.reference, e.remittance, e.bank_reference, e.code, e.reversal, e.format, e.state, e.by_hand, e.left_out,"
            + " e.reverses, e.candidates";

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
                row.getString("left_out"),
                row.getString("reverses"),
                clients(row.getString("candidates")));
    }

    Incoming incoming() {
        return new Incoming(bookedOn, amount, currency, party, iban, remittance);
    }

    private static List<String> clients(@Nullable String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split(","));
    }
}
