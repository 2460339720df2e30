package org.riguardo.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementException;

/** The clients that one import made; those about whom nobody else knows anything are removed with it. */
final class MadeClients {

    static final List<String> KNOWN_FROM = List.of(
            "item",
            "payment",
            "interaction",
            "agreement",
            "client_flag",
            "client_case",
            "referral",
            "mail_message",
            "mail_assignment",
            "client_domain",
            "client_phone",
            "client_place",
            "contact_entry",
            "snooze",
            "hand_over",
            "client_merge_item",
            "client_erasure",
            "client_worry",
            "item_change",
            "limitation_act",
            "draft",
            "outbox_mail",
            "phone_call",
            "phone_teaching",
            "talk_answer",
            "crm_contact",
            "crm_activity",
            "crm_outgoing",
            "crm_conflict",
            "host_client",
            "plugin_hold");

    /** What was derived of them, and goes with them. */
    static final List<String> DERIVED = List.of("decision", "plugin_effect");

    private final Handle handle;
    private final String firm;
    private final String importId;

    MadeClients(Handle handle, String firm, String importId) {
        this.handle = handle;
        this.firm = firm;
        this.importId = importId;
    }

    /** Removes addresses that the import brought, and its clients where nothing else is about them; returns their ids. */
    List<String> remove() {
        execute("delete from client_address where firm_id = :firm and import_id = :import", List.of());
        StringBuilder unused =
                new StringBuilder("select c.id from client c where c.firm_id = :firm and c.import_id = :import"
                        + " and not exists (select 1 from client_address a where a.client_id = c.id)"
                        + " and not exists (select 1 from client_merge m where c.id in (m.survivor_id, m.merged_id))"
                        + " and not exists (select 1 from client_apart m where c.id in (m.one_id, m.other_id))"
                        + " and not exists (select 1 from document d join import_run r on r.id = d.import_id"
                        + " where d.client_id = c.id and d.import_id <> :import and r.state <> 'UNDONE')");
        KNOWN_FROM.forEach(table ->
                unused.append(" and not exists (select 1 from ").append(table).append(" t where t.client_id = c.id)"));
        List<String> ids = handle.createQuery(unused.toString())
                .bind("firm", firm)
                .bind("import", importId)
                .mapTo(String.class)
                .list();
        return Chunks.of(ids).stream()
                .filter(this::removed)
                .flatMap(List::stream)
                .toList();
    }

    private boolean removed(List<String> some) {
        handle.execute("savepoint made_clients");
        try {
            execute("update document set client_id = null where firm_id = :firm and client_id in (<ids>)", some);
            DERIVED.forEach(
                    table -> execute("delete from " + table + " where firm_id = :firm and client_id in (<ids>)", some));
            execute("delete from client where firm_id = :firm and id in (<ids>)", some);
            return true;
        } catch (StatementException used) {
            handle.execute("rollback to savepoint made_clients");
            return false;
        }
    }

    private void execute(String sql, List<String> ids) {
        var update = handle.createUpdate(sql).bind("firm", firm);
        if (ids.isEmpty()) {
            update.bind("import", importId);
        } else {
            update.bindList("ids", ids);
        }
        update.execute();
    }
}
