package org.riguardo.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Party;

/** A client while a file is booked; what staff may have written is only filled up, never changed. */
final class BookedClient {

    private final String id;
    private final boolean isNew;
    private final String name;
    private ClientKeys keys;
    private @Nullable String phone;
    private @Nullable LocalDate since;
    private boolean changed;

    private BookedClient(
            String id, boolean isNew, String name, ClientKeys keys, @Nullable String phone, @Nullable LocalDate since) {
        this.id = id;
        this.isNew = isNew;
        this.name = name;
        this.keys = keys;
        this.phone = phone;
        this.since = since;
    }

    static BookedClient known(
            String id, String name, ClientKeys keys, @Nullable String phone, @Nullable LocalDate since) {
        return new BookedClient(id, false, name, keys, phone, since);
    }

    static BookedClient fresh(String id, Party party, ClientKeys keys) {
        String name = String.valueOf(party.name());
        return new BookedClient(id, true, name, keys, phone(party), party.since());
    }

    void fillUp(Party party, ClientKeys more, boolean codeIsFree) {
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

    String id() {
        return id;
    }

    boolean isNew() {
        return isNew;
    }

    boolean isChanged() {
        return changed && !isNew;
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

    private static @Nullable String phone(Party party) {
        return party.phone() == null || party.phone().length() > 60 ? null : party.phone();
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
