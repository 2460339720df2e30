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
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.db.Database;
import org.riguardo.db.Words;
import org.riguardo.firm.Caller;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/**
 * Stores agreements of one firm, in the transaction of its handle; the one who calls holds the client's row. A newer agreement
 * supersedes the earlier ones about the same items; one that is taken back brings them back.
 */
public final class AgreementBook {

    private static final String MINE = " where firm_id = :firm and client_id = :client";

    private final Handle handle;
    private final Caller caller;
    private final Instant now;
    private final LocalDate today;
    private final boolean partner;

    /** @param partner whether the caller may go beyond the firm's bounds */
    public AgreementBook(Handle handle, Caller caller, Instant now, LocalDate today, boolean partner) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
        this.today = today;
        this.partner = partner;
    }

    /**
     * Keeps what was agreed.
     *
     * @param talkId the talk in which it was; null when there was none
     * @throws InputProblem when a field cannot be taken
     */
    public AgreementMade make(String clientId, AgreementTerms terms, @Nullable String talkId) {
        Set<String> open = openItems(clientId);
        AgreementCheck.check(terms, today, open);
        List<String> items = terms.items().isEmpty() ? List.copyOf(open) : terms.items();
        List<Sentence> beyond = LimitRows.of(handle, caller.firm()).beyond(terms.instalments(), today, "EUR");
        boolean waits = !partner && !beyond.isEmpty();
        String id = Database.newId();
        supersede(clientId, items, id);
        handle.createUpdate(
                        "insert into agreement (id, firm_id, client_id, kind, made, items, state, interaction_id, logged_at,"
                                + " logged_by) values (:id, :firm, :client, :kind, :made, :items, :state, :talk, :now, :by)")
                .bind("id", id)
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("kind", terms.kind().name())
                .bind("made", terms.made() == null ? today : terms.made())
                .bind("items", Words.join(items))
                .bind("state", waits ? "WAITING" : "MADE")
                .bind("talk", talkId)
                .bind("now", now)
                .bind("by", caller.username())
                .execute();
        instalments(id, terms.instalments());
        return new AgreementMade(id, waits, beyond);
    }

    private void instalments(String id, List<Instalment> instalments) {
        var batch = handle.prepareBatch(
                "insert into instalment (agreement_id, seq, due, amount) values (:agreement, :seq, :due, :amount)");
        for (int seq = 0; seq < instalments.size(); seq++) {
            batch.bind("agreement", id)
                    .bind("seq", seq)
                    .bind("due", instalments.get(seq).due())
                    .bind("amount", instalments.get(seq).amount())
                    .add();
        }
        batch.execute();
    }

    /**
     * Takes an agreement back, as if it had never been made; what it superseded counts again.
     *
     * @throws NotFoundProblem when the client has no agreement with that id that counts
     */
    public void withdraw(String clientId, String id) {
        end(clientId, id, "WITHDRAWN", "state in ('MADE', 'WAITING') and not superseded");
    }

    /** Takes back what was agreed in a talk; returns the agreements' ids. */
    public List<String> withdrawOf(String clientId, String talkId) {
        List<String> made = query(
                        "select id from agreement" + MINE
                                + " and interaction_id = :talk and state in ('MADE', 'WAITING')"
                                + " and not superseded",
                        clientId)
                .bind("talk", talkId)
                .mapTo(String.class)
                .list();
        made.forEach(id -> withdraw(clientId, id));
        return made;
    }

    /**
     * Brings back an agreement that was taken back.
     *
     * @throws NotFoundProblem when none with that id was
     * @throws InputProblem when there is a newer one about the same items
     */
    public void restore(String clientId, String id) {
        List<String> items = query(
                        "select items from agreement" + MINE + " and id = :id and state = 'WITHDRAWN'", clientId)
                .bind("id", id)
                .map((row, context) -> Words.split(row.getString("items")))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("agreement", id));
        boolean newer = standing(clientId).stream()
                .anyMatch(other -> !id.equals(other.supersededBy()) && !Collections.disjoint(other.items(), items));
        if (newer) {
            throw new InputProblem(
                    "agreement",
                    "Nel frattempo c'è un altro accordo sugli stessi importi.",
                    "There is another agreement about the same amounts by now.");
        }
        one(
                handle.createUpdate("update agreement set state = :state, decided_by = null, decided_at = null" + MINE
                                + " and id = :id")
                        .bind("state", !partner && wasBeyond(id) ? "WAITING" : "MADE")
                        .bind("firm", caller.firm())
                        .bind("client", clientId)
                        .bind("id", id),
                id);
        handle.createUpdate("update agreement set superseded = true" + MINE + " and superseded_by = :id")
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("id", id)
                .execute();
    }

    /**
     * Confirms an agreement beyond the firm's bounds, or refuses it: then what it superseded counts again.
     *
     * @throws NotFoundProblem when no agreement with that id waits
     */
    public void decide(String clientId, String id, boolean confirmed) {
        if (confirmed) {
            one(
                    handle.createUpdate("update agreement set state = 'MADE', decided_by = :by, decided_at = :now"
                                    + MINE + " and id = :id and state = 'WAITING'")
                            .bind("by", caller.username())
                            .bind("now", now)
                            .bind("firm", caller.firm())
                            .bind("client", clientId)
                            .bind("id", id),
                    id);
        } else {
            end(clientId, id, "REFUSED", "state = 'WAITING'");
        }
    }

    private void end(String clientId, String id, String state, String condition) {
        one(
                handle.createUpdate("update agreement set state = :state, decided_by = :by, decided_at = :now" + MINE
                                + " and id = :id and " + condition)
                        .bind("state", state)
                        .bind("by", caller.username())
                        .bind("now", now)
                        .bind("firm", caller.firm())
                        .bind("client", clientId)
                        .bind("id", id),
                id);
        handle.createUpdate("update agreement set superseded = false" + MINE + " and superseded_by = :id")
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("id", id)
                .execute();
    }

    private boolean wasBeyond(String id) {
        List<Instalment> instalments = handle.createQuery(
                        "select due, amount from instalment where agreement_id = :id order by seq")
                .bind("id", id)
                .map((row, context) ->
                        new Instalment(row.getObject("due", LocalDate.class), row.getBigDecimal("amount")))
                .list();
        return !LimitRows.of(handle, caller.firm())
                .beyond(instalments, today, "EUR")
                .isEmpty();
    }

    private void supersede(String clientId, List<String> items, String by) {
        for (Standing earlier : standing(clientId)) {
            if (!Collections.disjoint(earlier.items(), items)) {
                handle.createUpdate(
                                "update agreement set superseded = true, superseded_by = :by where firm_id = :firm and id = :id")
                        .bind("by", by)
                        .bind("firm", caller.firm())
                        .bind("id", earlier.id())
                        .execute();
            }
        }
    }

    private List<Standing> standing(String clientId) {
        return query(
                        "select id, items, superseded_by from agreement" + MINE
                                + " and state in ('MADE', 'WAITING') and not superseded order by id",
                        clientId)
                .map((row, context) -> new Standing(
                        row.getString("id"), Words.split(row.getString("items")), row.getString("superseded_by")))
                .list();
    }

    private record Standing(String id, List<String> items, @Nullable String supersededBy) {}

    private Set<String> openItems(String clientId) {
        return query("select id from item" + MINE + " and settled_on is null and open_amount > 0 order by id", clientId)
                .mapTo(String.class)
                .set();
    }

    private static void one(Update update, String id) {
        if (update.execute() == 0) {
            throw new NotFoundProblem("agreement", id);
        }
    }

    private Query query(String sql, String clientId) {
        return handle.createQuery(sql).bind("firm", caller.firm()).bind("client", clientId);
    }
}
