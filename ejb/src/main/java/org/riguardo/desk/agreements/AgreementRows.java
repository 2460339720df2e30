package org.riguardo.desk.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.db.Database;
import org.riguardo.db.Words;
import org.riguardo.firm.Caller;
import org.riguardo.problem.NotFoundProblem;

/** The agreements of one client as they are stored, in the transaction of the handle. */
final class AgreementRows {

    /** What counts: it binds, whether or not a partner has to confirm it. */
    static final String STANDS = "state in ('MADE', 'WAITING') and not superseded";

    private static final String MINE = " where firm_id = :firm and client_id = :client";

    private final Handle handle;
    private final Caller caller;
    private final String clientId;
    private final Instant now;

    AgreementRows(Handle handle, Caller caller, String clientId, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.clientId = clientId;
        this.now = now;
    }

    /**
     * One agreement.
     *
     * @param supersededBy the newer one that took its place, also where that was taken back since
     */
    record Kept(String id, List<String> items, boolean superseded, @Nullable String supersededBy) {}

    /** Keeps one and returns its id. */
    String insert(AgreementTerms terms, LocalDate made, List<String> items, String state, @Nullable String talkId) {
        String id = Database.newId();
        bound(
                        handle.createUpdate(
                                "insert into agreement (id, firm_id, client_id, kind, made, items, state, interaction_id, logged_at,"
                                        + " logged_by) values (:id, :firm, :client, :kind, :made, :items, :state, :talk, :now, :by)"))
                .bind("id", id)
                .bind("kind", terms.kind().name())
                .bind("made", made)
                .bind("items", Words.join(items))
                .bind("state", state)
                .bind("talk", talkId)
                .bind("now", now)
                .bind("by", caller.username())
                .execute();
        var batch = handle.prepareBatch(
                "insert into instalment (agreement_id, seq, due, amount) values (:agreement, :seq, :due, :amount)");
        for (int seq = 0; seq < terms.instalments().size(); seq++) {
            batch.bind("agreement", id)
                    .bind("seq", seq)
                    .bind("due", terms.instalments().get(seq).due())
                    .bind("amount", terms.instalments().get(seq).amount())
                    .add();
        }
        batch.execute();
        return id;
    }

    /**
     * The agreement with that id.
     *
     * @throws NotFoundProblem when the client has none for which that holds
     */
    Kept one(String id, String condition) {
        return found(" and id = :id and " + condition, "id", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("agreement", id));
    }

    /** Those that were made in a talk and not taken back, whether or not they count. */
    List<Kept> madeIn(String talkId) {
        return found(" and interaction_id = :talk and state in ('MADE', 'WAITING')", "talk", talkId);
    }

    /** Those that count and are about any of these items, without what stands only because that one was taken back. */
    List<Kept> about(List<String> items, String without) {
        return found(" and id <> :id and " + STANDS, "id", without).stream()
                .filter(kept -> !without.equals(kept.supersededBy()))
                .filter(kept -> !Collections.disjoint(kept.items(), items))
                .toList();
    }

    List<Instalment> instalments(String id) {
        return handle.createQuery("select due, amount from instalment where agreement_id = :id order by seq")
                .bind("id", id)
                .map((row, context) ->
                        new Instalment(row.getObject("due", LocalDate.class), row.getBigDecimal("amount")))
                .list();
    }

    Set<String> openItems() {
        return bound(handle.createQuery(
                        "select id from item" + MINE + " and settled_on is null and open_amount > 0 order by id"))
                .mapTo(String.class)
                .set();
    }

    /** @param decided whether a person decided about it just now */
    void state(String id, String state, boolean decided) {
        bound(handle.createUpdate("update agreement set state = :state, decided_by = :by, decided_at = :at" + MINE
                        + " and id = :id"))
                .bind("id", id)
                .bind("state", state)
                .bind("by", decided ? caller.username() : null)
                .bind("at", decided ? now : null)
                .execute();
    }

    void supersede(String id, String by) {
        bound(handle.createUpdate(
                        "update agreement set superseded = true, superseded_by = :by" + MINE + " and id = :id"))
                .bind("id", id)
                .bind("by", by)
                .execute();
    }

    /** Says of what an agreement superseded that it is superseded by that one again, or counts again. */
    void before(String id, boolean superseded) {
        bound(handle.createUpdate("update agreement set superseded = :superseded" + MINE + " and superseded_by = :id"))
                .bind("id", id)
                .bind("superseded", superseded)
                .execute();
    }

    /** Hands what an agreement superseded to the one that superseded it. */
    void handOn(String id, String to) {
        bound(handle.createUpdate("update agreement set superseded_by = :to" + MINE + " and superseded_by = :id"))
                .bind("id", id)
                .bind("to", to)
                .execute();
    }

    private List<Kept> found(String condition, String name, String value) {
        return bound(handle.createQuery("select id, items, superseded, superseded_by from agreement" + MINE + condition
                        + " order by id"))
                .bind(name, value)
                .map((row, context) -> new Kept(
                        row.getString("id"),
                        Words.split(row.getString("items")),
                        row.getBoolean("superseded"),
                        row.getString("superseded_by")))
                .list();
    }

    private Query bound(Query query) {
        return query.bind("firm", caller.firm()).bind("client", clientId);
    }

    private Update bound(Update update) {
        return update.bind("firm", caller.firm()).bind("client", clientId);
    }
}
