package org.riguardo.timeline.talks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.calls.AnsweringMachines;
import org.riguardo.timeline.meaning.MeaningKeeping;

/** Keeps what people say talks were about, with what was kept before, and takes it back. */
final class AnswerRows {

    private static final String CONTACT = "select i.*, c.name as client_name from interaction i"
            + " join client c on c.id = i.client_id where i.firm_id = :firm and i.id = :id";

    private final Handle handle;
    private final Caller caller;
    private final Instant now;

    AnswerRows(Handle handle, Caller caller, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
    }

    private record Contact(
            String id,
            String clientId,
            String clientName,
            Instant at,
            @Nullable String callId,
            @Nullable String meetingId,
            String purpose,
            boolean money,
            @Nullable String note) {}

    private record Before(
            String interactionId,
            String clientId,
            @Nullable String callId,
            boolean nobody,
            String purpose,
            boolean money,
            @Nullable String note) {}

    Answered answer(String interactionId, TalkAnswer answer, Set<String> touched) {
        Contact contact = find(interactionId);
        lock(contact.clientId(), answer.nobody());
        if (answer.nobody() && contact.callId() == null && contact.meetingId() == null) {
            throw new InputProblem(
                    "nobody",
                    "Questo contatto l'ha annotato una persona: si può togliere dalla pagina del cliente.",
                    "A person logged this contact: it can be taken back on the client's page.");
        }
        String id = keep(contact, answer);
        if (!answer.nobody()) {
            classify(
                    contact.id(),
                    String.valueOf(answer.purpose()),
                    answer.moneyMentioned(),
                    answer.note() == null ? contact.note() : joined(contact, answer.note()));
        } else if (contact.callId() != null) {
            touched.addAll(AnsweringMachines.said(handle, caller, contact.callId(), true, now));
        } else {
            withdraw(contact.id(), now);
        }
        touched.add(contact.clientId());
        return answered(id, contact, answer.purpose(), answer.moneyMentioned());
    }

    /** Takes an answer back that still stands; returns the clients that this touches. */
    Set<String> undo(String answerId) {
        Before before = handle.createQuery(
                        "select * from talk_answer where firm_id = :firm and id = :id and undone_at is null")
                .bind("firm", caller.firm())
                .bind("id", answerId)
                .map((row, context) -> before(row))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("answer", answerId));
        lock(before.clientId(), before.nobody());
        Set<String> touched = new LinkedHashSet<>(Set.of(before.clientId()));
        if (!before.nobody()) {
            new MeaningKeeping(handle, caller.firm(), now).unnoted(before.interactionId());
            classify(before.interactionId(), before.purpose(), before.money(), before.note());
        } else if (before.callId() != null) {
            touched.addAll(AnsweringMachines.said(handle, caller, before.callId(), false, now));
        } else {
            withdraw(before.interactionId(), null);
        }
        handle.createUpdate("update talk_answer set undone_at = :now where firm_id = :firm and id = :id")
                .bind("now", now)
                .bind("firm", caller.firm())
                .bind("id", answerId)
                .execute();
        return touched;
    }

    /** An answer that stands, in words' parts. */
    Optional<Answered> find(String answerId, String firm) {
        return handle.createQuery("select a.id as answer_id, a.nobody, i.*, c.name as client_name from talk_answer a"
                        + " join interaction i on i.id = a.interaction_id join client c on c.id = i.client_id"
                        + " where a.firm_id = :firm and a.id = :id and a.undone_at is null")
                .bind("firm", firm)
                .bind("id", answerId)
                .map((row, context) -> answered(
                        row.getString("answer_id"),
                        contact(row),
                        row.getBoolean("nobody") ? null : Purpose.valueOf(row.getString("purpose")),
                        row.getBoolean("money_mentioned")))
                .findOne();
    }

    private static Answered answered(String id, Contact contact, @Nullable Purpose purpose, boolean money) {
        return new Answered(id, contact.id(), contact.clientId(), contact.clientName(), contact.at(), purpose, money);
    }

    private Contact find(String interactionId) {
        return handle.createQuery(CONTACT + " and i.withdrawn_at is null and i.channel in ('CALL', 'MEETING')")
                .bind("firm", caller.firm())
                .bind("id", interactionId)
                .map((row, context) -> contact(row))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("interaction", interactionId));
    }

    private static String joined(Contact contact, String note) {
        return contact.note() == null || contact.note().isBlank() ? note : contact.note() + "\n" + note;
    }

    private String keep(Contact contact, TalkAnswer answer) {
        String id = Database.newId();
        handle.createUpdate("insert into talk_answer (id, firm_id, client_id, interaction_id, call_id, nobody,"
                        + " purpose_before, money_before, note_before, answered_at, answered_by) values (:id, :firm, :client,"
                        + " :interaction, :call, :nobody, :purpose, :money, :note, :now, :by)")
                .bind("id", id)
                .bind("firm", caller.firm())
                .bind("client", contact.clientId())
                .bind("interaction", contact.id())
                .bind("call", contact.callId())
                .bind("nobody", answer.nobody())
                .bind("purpose", contact.purpose())
                .bind("money", contact.money())
                .bind("note", contact.note())
                .bind("now", now)
                .bind("by", caller.username())
                .execute();
        return id;
    }

    private void classify(String id, String purpose, boolean money, @Nullable String note) {
        handle.createUpdate("update interaction set purpose = :purpose, money_mentioned = :money, note = :note,"
                        + " classified_at = case when :purpose = 'UNKNOWN' then null else :now end"
                        + " where firm_id = :firm and id = :id")
                .bind("now", now)
                .bind("purpose", purpose)
                .bind("money", money)
                .bind("note", note)
                .bind("firm", caller.firm())
                .bind("id", id)
                .execute();
    }

    private void withdraw(String id, @Nullable Instant at) {
        handle.createUpdate("update interaction set withdrawn_at = :at where firm_id = :firm and id = :id")
                .bind("at", at)
                .bind("firm", caller.firm())
                .bind("id", id)
                .execute();
    }

    /** Whoever books calls locks the firm first, too. */
    private void lock(String clientId, boolean callsToo) {
        if (callsToo) {
            handle.createQuery("select id from firm where id = :firm for update")
                    .bind("firm", caller.firm())
                    .mapTo(String.class)
                    .one();
        }
        handle.createQuery("select id from client where firm_id = :firm and id = :id for update")
                .bind("firm", caller.firm())
                .bind("id", clientId)
                .mapTo(String.class)
                .one();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("id"),
                row.getString("client_id"),
                row.getString("client_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("call_id"),
                row.getString("meeting_id"),
                row.getString("purpose"),
                row.getBoolean("money_mentioned"),
                row.getString("note"));
    }

    private static Before before(ResultSet row) throws SQLException {
        return new Before(
                row.getString("interaction_id"),
                row.getString("client_id"),
                row.getString("call_id"),
                row.getBoolean("nobody"),
                row.getString("purpose_before"),
                row.getBoolean("money_before"),
                row.getString("note_before"));
    }
}
