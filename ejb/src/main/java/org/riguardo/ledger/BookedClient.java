package org.riguardo.ledger;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Party;

/** A client while a file is booked; what staff may have written is only filled up, never changed. */
final class BookedClient {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+");
    private static final int LONGEST_ADDRESS = 320;

    private final String row;
    private final String id;
    private final @Nullable String importId;
    private final @Nullable String madeBy;
    private final String name;
    private ClientKeys keys;
    private @Nullable String phone;
    private @Nullable LocalDate since;
    private final Set<Address> addresses = new LinkedHashSet<>();
    private boolean changed;

    /** An address that a file gave. */
    record Address(String address, String kind, String importId) {}

    private BookedClient(
            String row,
            String id,
            @Nullable String importId,
            @Nullable String madeBy,
            String name,
            ClientKeys keys,
            @Nullable String phone,
            @Nullable LocalDate since) {
        this.row = row;
        this.id = id;
        this.importId = importId;
        this.madeBy = madeBy;
        this.name = name;
        this.keys = keys;
        this.phone = phone;
        this.since = since;
    }

    /**
     * A client that the firm has.
     *
     * @param madeBy the import that made it; null when a person did
     * @param mergedInto the client that it was merged into: its keys stand for that one, and are not filled up
     */
    static BookedClient known(
            String id,
            @Nullable String madeBy,
            @Nullable String mergedInto,
            String name,
            ClientKeys keys,
            @Nullable String phone,
            @Nullable LocalDate since) {
        return new BookedClient(id, mergedInto == null ? id : mergedInto, null, madeBy, name, keys, phone, since);
    }

    static BookedClient fresh(String id, String importId, Party party, ClientKeys keys) {
        String name = String.valueOf(party.name());
        return new BookedClient(id, id, importId, importId, name, keys, phone(party), party.since());
    }

    void fillUp(Party party, ClientKeys more, boolean codeIsFree) {
        if (!row.equals(id)) {
            return;
        }
        String code = codeIsFree ? more.code() : null;
        ClientKeys filled = new ClientKeys(
                or(keys.vatId(), more.vatId()),
                or(keys.taxCode(), more.taxCode()),
                or(keys.code(), code),
                or(keys.nameKey(), more.nameKey()));
        changed |=
                !filled.equals(keys) || phone == null && phone(party) != null || since == null && party.since() != null;
        keys = filled;
        phone = or(phone, phone(party));
        since = since == null ? party.since() : since;
    }

    /** Keeps the addresses of that party, if they are any. */
    void reachedBy(String importId, Party party) {
        address(importId, party.email(), "EMAIL");
        address(importId, party.pec(), "PEC");
    }

    Set<Address> addresses() {
        return addresses;
    }

    /** The import that makes it; null when it was known before. */
    @Nullable
    String importId() {
        return importId;
    }

    /** The import that made it, now or before; null when a person did. */
    @Nullable
    String madeBy() {
        return madeBy;
    }

    String id() {
        return id;
    }

    /** The id of the row that bears the keys: another than {@link #id()} where the client was merged into another one. */
    String row() {
        return row;
    }

    boolean isNew() {
        return importId != null;
    }

    boolean isChanged() {
        return changed && importId == null;
    }

    String name() {
        return name.length() > 300 ? name.substring(0, 300) : name;
    }

    ClientKeys keys() {
        return keys;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    LocalDate since() {
        return since;
    }

    private void address(String importId, @Nullable String address, String kind) {
        if (address != null
                && address.length() <= LONGEST_ADDRESS
                && ADDRESS.matcher(address).matches()) {
            addresses.add(new Address(address.toLowerCase(Locale.ROOT), kind, importId));
        }
    }

    private static @Nullable String phone(Party party) {
        return party.phone() == null || party.phone().length() > 60 ? null : party.phone();
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
