package org.riguardo.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item of the ledger while a file is booked; amounts have the sign of the ledger. */
final class BookedItem {

    final String id;
    final @Nullable String importId;
    final String clientId;
    final String key;
    final String documentKey;
    final @Nullable String number;
    final @Nullable LocalDate issued;
    final String currency;
    final @Nullable String layout;
    boolean isNew;
    LocalDate due;
    boolean dueDerived;
    BigDecimal amount;
    BigDecimal open;

    @Nullable
    LocalDate settledOn;

    boolean settledExactly = true;

    @Nullable
    String listedIn;

    /** The {@link Fingerprint} of the row of a statement that states it. */
    @Nullable
    Long stated;

    @Nullable
    String listedBefore;

    @Nullable
    LocalDate settledBefore;

    BigDecimal openBefore = BigDecimal.ZERO;

    @Nullable
    String changedBy;

    boolean restated;

    boolean changed;
    boolean listed;

    BookedItem(
            String id,
            @Nullable String importId,
            String clientId,
            String key,
            String documentKey,
            @Nullable String number,
            @Nullable LocalDate issued,
            String currency,
            @Nullable String layout,
            boolean isNew,
            LocalDate due,
            boolean dueDerived,
            BigDecimal amount,
            BigDecimal open) {
        this.id = id;
        this.importId = importId;
        this.clientId = clientId;
        this.key = key;
        this.documentKey = documentKey;
        this.number = number;
        this.issued = issued;
        this.currency = currency;
        this.layout = layout;
        this.isNew = isNew;
        this.due = due;
        this.dueDerived = dueDerived;
        this.amount = amount;
        this.open = open;
    }

    static BookedItem of(ResultSet row) throws SQLException {
        BookedItem item = new BookedItem(
                row.getString("id"),
                row.getString("import_id"),
                row.getString("client_id"),
                row.getString("item_key"),
                row.getString("document_key"),
                row.getString("number"),
                row.getObject("issued", LocalDate.class),
                row.getString("currency"),
                row.getString("layout"),
                false,
                row.getObject("due", LocalDate.class),
                row.getBoolean("due_derived"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("open_amount"));
        item.settledOn = row.getObject("settled_on", LocalDate.class);
        item.settledExactly = row.getBoolean("settled_exactly");
        item.listedIn = row.getString("listed_in");
        item.noted();
        item.listedBefore = item.listedIn;
        long stated = row.getLong("stated");
        item.stated = row.wasNull() ? null : Long.valueOf(stated);
        return item;
    }

    /** Whether what is open of it, or its day of settling, is another than was noted last. */
    boolean notedOtherwise() {
        return openBefore.compareTo(open) != 0 || !Objects.equals(settledBefore, settledOn);
    }

    void noted() {
        openBefore = open;
        settledBefore = settledOn;
    }

    boolean isOpen() {
        return settledOn == null;
    }

    void dueOn(LocalDate day, boolean derived) {
        changed |= !due.equals(day) || dueDerived != derived;
        due = day;
        dueDerived = derived;
    }

    /** What is open of it now, more than nothing; a settled one is open again. */
    void openIs(BigDecimal value) {
        if (value.abs().compareTo(amount.abs()) > 0 || value.signum() != amount.signum()) {
            changed |= amount.compareTo(value) != 0;
            amount = value;
        }
        changed |= open.compareTo(value) != 0 || settledOn != null;
        open = value;
        settledOn = null;
        settledExactly = true;
    }

    void amountIs(BigDecimal value) {
        changed |= amount.compareTo(value) != 0;
        amount = value;
        open = value;
    }

    /** Nothing is open of it any more, since a day between these two that nobody told us: the one kindest to the client. */
    void settledBetween(@Nullable LocalDate after, LocalDate until, String importId) {
        if (settledOn != null) {
            return;
        }
        LocalDate earliest = after == null ? issued : after.plusDays(1);
        LocalDate day = due.isAfter(until) ? until : due;
        settledOn = earliest != null && day.isBefore(earliest) && !earliest.isAfter(until) ? earliest : day;
        settledExactly = false;
        open = BigDecimal.ZERO.setScale(2);
        changed = true;
        changedBy = importId;
    }

    /** The one row of a statement that states it now; null when none does. */
    void statedBy(@Nullable Long print) {
        restated |= !Objects.equals(stated, print);
        stated = print;
    }

    void listedIn(String statement) {
        changed |= !Objects.equals(listedIn, statement);
        listedIn = statement;
        listed = true;
    }
}
