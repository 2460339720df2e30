package org.riguardo.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.db.Database;
import org.riguardo.db.Words;
import org.riguardo.firm.Caller;

/** Stores agreements of one firm, and supersedes the earlier ones about the same items. */
final class AgreementRows {

    private final Handle handle;
    private final Caller caller;
    private final Instant now;
    private final LocalDate today;

    AgreementRows(Handle handle, Caller caller, Instant now, LocalDate today) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
        this.today = today;
    }

    String insert(String clientId, AgreementTerms terms) {
        Set<String> open = openItems(clientId);
        AgreementCheck.check(terms, today, open);
        List<String> items = terms.items().isEmpty() ? List.copyOf(open) : terms.items();
        supersede(clientId, items);
        String id = Database.newId();
        handle.createUpdate("insert into agreement (id, firm_id, client_id, kind, made, items, logged_at, logged_by)"
                        + " values (:id, :firm, :client, :kind, :made, :items, :now, :by)")
                .bind("id", id)
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("kind", terms.kind().name())
                .bind("made", terms.made() == null ? today : terms.made())
                .bind("items", Words.join(items))
                .bind("now", now)
                .bind("by", caller.username())
                .execute();
        var batch = handle.prepareBatch(
                "insert into instalment (agreement_id, seq, due, amount) values (:agreement, :seq, :due, :amount)");
        int seq = 0;
        for (Instalment instalment : terms.instalments()) {
            batch.bind("agreement", id)
                    .bind("seq", seq++)
                    .bind("due", instalment.due())
                    .bind("amount", instalment.amount())
                    .add();
        }
        batch.execute();
        return id;
    }

    private void supersede(String clientId, List<String> items) {
        query(
                        "select id, items from agreement where firm_id = :firm and client_id = :client and not superseded",
                        clientId)
                .map((row, context) -> List.of(row.getString("id"), row.getString("items")))
                .list()
                .stream()
                .filter(earlier -> !Collections.disjoint(Words.split(earlier.get(1)), items))
                .forEach(earlier -> handle.createUpdate(
                                "update agreement set superseded = true where firm_id = :firm and id = :id")
                        .bind("firm", caller.firm())
                        .bind("id", earlier.get(0))
                        .execute());
    }

    private Set<String> openItems(String clientId) {
        return query(
                        "select id from item where firm_id = :firm and client_id = :client and settled_on is null"
                                + " and open_amount > 0 order by id",
                        clientId)
                .mapTo(String.class)
                .set();
    }

    private Query query(String sql, String clientId) {
        return handle.createQuery(sql).bind("firm", caller.firm()).bind("client", clientId);
    }
}
