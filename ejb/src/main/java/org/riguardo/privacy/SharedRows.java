package org.riguardo.privacy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Words;

/** Mail and meetings that an erased client shared with another one: they stay with the other, without the erased one's addresses. */
final class SharedRows {

    private static final String INSTEAD = "···";

    private static final String OWN = "select distinct c.address from client_address c where c.client_id in {client}"
            + " and not exists (select 1 from client_address o where o.firm_id = c.firm_id and o.address = c.address"
            + " and o.client_id not in {client})";

    private static final String NAMED =
            "select m.id, m.from_address, m.recipients from mail_message m where m.firm_id = :firm"
                    + " and m.id not in {message} and (m.from_address = :address or ',' || m.recipients || ',' like :like escape '!')";

    /** The contact by which the message is another client's. */
    private static final String OTHER =
            "(select min(o.%s) from interaction o where o.message_id = m.id and o.withdrawn_at is null and o.id ="
                    + " (select min(i.id) from interaction i where i.message_id = m.id and i.client_id not in {client}"
                    + " and i.withdrawn_at is null))";

    private final Handle handle;
    private final String firm;

    SharedRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    private record Headers(String id, @Nullable String from, List<String> recipients) {}

    /** To be called while the ways to reach the client in {@link PersonalScope} are still known. */
    void leaveToOthers() {
        Set<String> own = handle.createQuery(PersonalScope.filled(OWN))
                .mapTo(String.class)
                .set();
        own.forEach(this::takeOut);
        handle.createUpdate(PersonalScope.filled("update mail_message m set client_id = " + other("client_id")
                        + ", link_reason = " + other("link_reason") + ", link_detail = " + other("link_detail")
                        + ", assignment_id = null where m.firm_id = :firm and m.client_id in {client}"
                        + " and m.id not in {message}"))
                .bind("firm", firm)
                .execute();
        for (String table : List.of("mail_address", "meeting_address")) {
            handle.createUpdate(PersonalScope.filled(
                            "delete from " + table + " where firm_id = :firm and address in (" + OWN + ")"))
                    .bind("firm", firm)
                    .execute();
        }
        handle.createUpdate(PersonalScope.filled(
                        "update meeting set organiser = null where firm_id = :firm and organiser in (" + OWN + ")"))
                .bind("firm", firm)
                .execute();
    }

    private void takeOut(String address) {
        handle.createQuery(PersonalScope.filled(NAMED))
                .bind("firm", firm)
                .bind("address", address)
                .bind(
                        "like",
                        "%," + address.replace("!", "!!").replace("%", "!%").replace("_", "!_") + ",%")
                .map((row, context) -> new Headers(row.getString(1), row.getString(2), Words.split(row.getString(3))))
                .list()
                .forEach(message -> takeOut(message, address));
    }

    private void takeOut(Headers message, String address) {
        boolean wrote = address.equals(message.from());
        handle.createUpdate("update mail_message set recipients = :recipients"
                        + (wrote ? ", from_address = null, from_name = '" + INSTEAD + "'" : "") + " where id = :id")
                .bind(
                        "recipients",
                        message.recipients().stream()
                                .map(one -> one.equals(address) ? INSTEAD : one)
                                .collect(Collectors.joining(",")))
                .bind("id", message.id())
                .execute();
    }

    private static String other(String column) {
        return OTHER.formatted(column);
    }
}
