package org.riguardo.clients;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.riguardo.clients.Moves.Move;

/**
 * What became known while two clients were one and tells by a key of its own that it is about the merged one: documents that name
 * a number of it, with their items; payments, contacts and agreements about such items alone; ways to reach it in files that
 * named a number of it.
 */
final class LaterFacts {

    private static final String OF_ITS_NUMBERS = " exists (select 1 from client c where c.id = :merged"
            + " and (upper(replace(d.client_vat_id, ' ', '')) = c.vat_id"
            + " or upper(replace(d.client_tax_code, ' ', '')) = c.tax_code))"
            + " and not exists (select 1 from client c where c.id = :survivor"
            + " and (upper(replace(d.client_vat_id, ' ', '')) = c.vat_id"
            + " or upper(replace(d.client_tax_code, ' ', '')) = c.tax_code))";

    private static final String SAID_BY = " t.named_by in ('vat:' || coalesce(c.vat_id, '-'),"
            + " 'tax:' || coalesce(c.tax_code, '-'), 'tax:' || substring(coalesce(c.vat_id, '--') from 3),"
            + " 'code:' || coalesce(c.code, '-'))";

    private static final Set<String> REACHED_BY = Set.of("client_address", "client_phone", "client_place");

    private final Handle handle;
    private final String firm;
    private final Merging.Standing merge;

    LaterFacts(Handle handle, String firm, Merging.Standing merge) {
        this.handle = handle;
        this.firm = firm;
        this.merge = merge;
    }

    /** To be called when both clients have their own numbers and their own rows again. */
    void goBack() {
        documents();
        about("interaction", " and message_id is null");
        about("agreement", "");
        about("limitation_act", "");
        payments();
        Moves.all().stream().filter(move -> REACHED_BY.contains(move.table())).forEach(this::reach);
    }

    private void documents() {
        bound(handle.createUpdate("update document d set client_id = :merged where d.firm_id = :firm"
                        + " and d.client_id = :survivor and exists (select 1 from import_run r where r.id = d.import_id"
                        + " and r.received_at >= :at) and" + OF_ITS_NUMBERS))
                .bind("at", merge.at())
                .execute();
        bound(handle.createUpdate(
                        "update item i set client_id = :merged where i.firm_id = :firm and i.client_id = :survivor"
                                + " and exists (select 1 from document d join import_run r on r.id = d.import_id"
                                + " where d.id = i.document_id and d.client_id = :merged and r.received_at >= :at)"
                                + " and not exists (select 1 from item x where x.firm_id = :firm and x.client_id = :merged"
                                + " and x.item_key = i.item_key)"))
                .bind("at", merge.at())
                .execute();
    }

    /** Rows that name items go where all of these are. */
    private void about(String table, String condition) {
        Set<String> theirs =
                new HashSet<>(handle.createQuery("select id from item where firm_id = :firm and client_id = :merged")
                        .bind("firm", firm)
                        .bind("merged", merge.merged())
                        .mapTo(String.class)
                        .list());
        Map<String, String> rows = new HashMap<>();
        handle.createQuery("select id, items from " + table + " where firm_id = :firm and client_id = :survivor"
                        + " and logged_at >= :at and items is not null and items <> ''" + condition)
                .bind("firm", firm)
                .bind("survivor", merge.survivor())
                .bind("at", merge.at())
                .map((row, context) -> rows.put(row.getString("id"), row.getString("items")))
                .list();
        rows.values().removeIf(items -> !theirs.containsAll(List.of(items.split(","))));
        for (String id : rows.keySet()) {
            bound(handle.createUpdate("update " + table + " set client_id = :merged where firm_id = :firm"
                            + " and client_id = :survivor and id = :id"))
                    .bind("id", id)
                    .execute();
        }
    }

    private void payments() {
        bound(handle.createUpdate("update payment p set client_id = :merged where p.firm_id = :firm"
                        + " and p.client_id = :survivor and exists (select 1 from payment_item x join item i on i.id = x.item_id"
                        + " where x.payment_id = p.id and i.client_id = :merged)"
                        + " and not exists (select 1 from payment_item x join item i on i.id = x.item_id"
                        + " where x.payment_id = p.id and i.client_id <> :merged)"))
                .execute();
    }

    private void reach(Move move) {
        bound(handle.createUpdate("update " + move.table() + " t set client_id = :merged where t.firm_id = :firm"
                        + " and t.client_id = :survivor and t.named_by is not null"
                        + " and exists (select 1 from client c where c.id = :merged and" + SAID_BY + ")"
                        + " and not exists (select 1 from client c where c.id = :survivor and" + SAID_BY + ") and "
                        + move.condition().replace(":to", ":merged")))
                .execute();
    }

    private <S extends SqlStatement<S>> S bound(S statement) {
        return statement.bind("firm", firm).bind("survivor", merge.survivor()).bind("merged", merge.merged());
    }
}
