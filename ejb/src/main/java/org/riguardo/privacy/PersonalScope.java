package org.riguardo.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;

/**
 * The ids of all that is about one client, with the clients that were merged into it, in a table of this connection that the
 * conditions of the registry ask. It lasts as long as the transaction.
 */
final class PersonalScope {

    private static final String TABLE = "personal_scope";
    private static final Pattern KIND = Pattern.compile("\\{([a-z]+)}");

    /** Whether a message {@code m} is a contact with another client too. */
    static final String SHARED_MAIL = "exists (select 1 from interaction o where o.message_id = m.id"
            + " and o.client_id not in {client} and o.withdrawn_at is null)";

    /** What is found of each kind; a later kind may ask those before it. */
    private static final Map<String, List<String>> KINDS = kinds();

    private PersonalScope() {}

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        String ofClient = " where client_id in {client}";
        kinds.put("contact", List.of("select id from interaction" + ofClient));
        kinds.put("item", List.of("select id from item" + ofClient));
        kinds.put("payment", List.of("select id from payment" + ofClient));
        kinds.put("agreement", List.of("select id from agreement" + ofClient));
        kinds.put("draft", List.of("select id from draft" + ofClient));
        kinds.put("mail", List.of("select id from outbox_mail" + ofClient));
        kinds.put(
                "entry", List.of("select entry_id from payment where entry_id is not null and client_id in {client}"));
        kinds.put(
                "merge", List.of("select id from client_merge where survivor_id in {client} or merged_id in {client}"));
        kinds.put(
                "message",
                List.of(
                        "select m.id from mail_message m where m.client_id in {client} and not " + SHARED_MAIL,
                        "select m.id from mail_message m where m.firm_id = :firm and m.client_id is null and exists"
                                + " (select 1 from mail_address a join client_address c on c.firm_id = a.firm_id"
                                + " and c.address = a.address where a.message_id = m.id and c.client_id in {client})"
                                + " and not exists (select 1 from mail_address a join client_address c on"
                                + " c.firm_id = a.firm_id and c.address = a.address where a.message_id = m.id"
                                + " and c.client_id not in {client})"));
        kinds.put(
                "thread",
                List.of(
                        "select distinct m.thread_id from mail_message m where m.id in {message}"
                                + " and not exists (select 1 from mail_message o where o.thread_id = m.thread_id and o.id not in {message})"));
        kinds.put(
                "call",
                List.of(
                        "select id from phone_call" + ofClient,
                        "select id from phone_call where firm_id = :firm and client_id is null and number in"
                                + " (select p.number from client_phone p where p.client_id in {client})"));
        kinds.put("leg", List.of("select leg_key from phone_leg where call_id in {call}"));
        kinds.put(
                "meeting",
                List.of("select m.id from meeting m where m.firm_id = :firm and (exists (select 1 from interaction i"
                        + " where i.meeting_id = m.id and i.client_id in {client}) or exists (select 1 from meeting_address a"
                        + " join client_address c on c.firm_id = a.firm_id and c.address = a.address"
                        + " where a.meeting_id = m.id and c.client_id in {client}))"
                        + " and not exists (select 1 from interaction o where o.meeting_id = m.id and o.client_id not in {client})"
                        + " and not exists (select 1 from meeting_address a join client_address c on"
                        + " c.firm_id = a.firm_id and c.address = a.address where a.meeting_id = m.id"
                        + " and c.client_id not in {client})"));
        return kinds;
    }

    /** Fills the table for that client; only rows of the firm are in it. */
    static void fill(Handle handle, String firm, String client) {
        Dialect.of(handle).temporary(handle, TABLE, "kind varchar(12), id varchar(100)", "kind, id");
        insert(
                handle,
                "client",
                "select id from client where firm_id = :firm and id = '" + checked(client) + "'",
                firm);
        while (insert(handle, "client", "select id from client where firm_id = :firm and merged_into in {client}", firm)
                > 0) {}
        KINDS.forEach((kind, queries) -> queries.forEach(query -> insert(handle, kind, query, firm)));
    }

    /** The condition with the questions to the table in it. */
    static String filled(String condition) {
        return KIND.matcher(condition).replaceAll("(select s.id from " + TABLE + " s where s.kind = '$1')");
    }

    private static int insert(Handle handle, String kind, String query, String firm) {
        String sql = "insert into " + TABLE + " (kind, id) select '" + kind + "', q.id from (" + filled(query)
                + ") q (id) where not exists (select 1 from " + TABLE + " o where o.kind = '" + kind
                + "' and o.id = q.id)";
        var update = handle.createUpdate(sql);
        return (sql.contains(":firm") ? update.bind("firm", firm) : update).execute();
    }

    private static String checked(String client) {
        if (!client.matches("[A-Za-z0-9-]{1,36}")) {
            throw new IllegalArgumentException("no id of a client");
        }
        return client;
    }
}
