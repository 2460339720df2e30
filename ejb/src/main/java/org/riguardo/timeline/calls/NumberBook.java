package org.riguardo.timeline.calls;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.contacts.PhoneNumbers;

/** Whose the numbers are, by the phones of a firm's clients and of their people; faxes do not speak. */
final class NumberBook {

    private static final int SHORTEST_OF_MANY = 10;
    private static final int LAST_DIGITS = 3;

    private final String outsidePrefix;
    private final Map<String, Set<String>> clients = new HashMap<>();
    private final Map<String, String> normal = new HashMap<>();
    private final Set<String> nobodys;

    NumberBook(Handle handle, String firm, String outsidePrefix) {
        this.outsidePrefix = outsidePrefix;
        handle.createQuery("select p.number, p.client_id from client_phone p join client c on c.id = p.client_id"
                        + " where p.firm_id = :firm and not p.fax and c.merged_into is null")
                .bind("firm", firm)
                .map((row, context) -> add(row.getString("number"), row.getString("client_id")))
                .list();
        handle.createQuery("select id, phone from client where firm_id = :firm and phone is not null"
                        + " and merged_into is null")
                .bind("firm", firm)
                .map((row, context) -> addWritten(row.getString("phone"), row.getString("id")))
                .list();
        this.nobodys = new HashSet<>(handle.createQuery("select number from phone_stranger where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(String.class)
                .list());
    }

    /** A number of a record in the form in which it is compared; null when there is none. */
    @Nullable
    String normal(@Nullable String written, boolean dialled) {
        if (written == null) {
            return null;
        }
        boolean prefixed = dialled && !outsidePrefix.isEmpty() && written.startsWith(outsidePrefix);
        String number = prefixed ? written.substring(outsidePrefix.length()) : written;
        return normal.computeIfAbsent(
                number,
                any -> PhoneNumbers.of(any).map(PhoneNumbers.Phone::number).orElse(any));
    }

    /** The clients that have the number: where there are several, nobody knows whose call it was. */
    Set<String> of(@Nullable String number) {
        return number == null ? Set.of() : clients.getOrDefault(number, Set.of());
    }

    /** The clients that have a number which differs in its last digits alone: those of one switchboard do. */
    Set<String> similar(@Nullable String number) {
        if (number == null || number.length() < SHORTEST_OF_MANY) {
            return Set.of();
        }
        String root = number.substring(0, number.length() - LAST_DIGITS);
        Set<String> similar = new TreeSet<>();
        clients.forEach((other, of) -> {
            if (other.startsWith(root) && Math.abs(other.length() - number.length()) <= 1) {
                similar.addAll(of);
            }
        });
        return similar;
    }

    /** Whether a person said that the number is no client's; where a client has got it since, that counts. */
    boolean isNobodys(@Nullable String number) {
        return number != null && nobodys.contains(number);
    }

    private boolean addWritten(String written, String client) {
        for (String one : PhoneNumbers.split(written)) {
            PhoneNumbers.of(one).ifPresent(phone -> add(phone.number(), client));
        }
        return true;
    }

    private boolean add(String number, String client) {
        return clients.computeIfAbsent(number, any -> new TreeSet<>()).add(client);
    }
}
