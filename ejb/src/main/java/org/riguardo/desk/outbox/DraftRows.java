package org.riguardo.desk.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.riguardo.firm.Caller;
import org.riguardo.problem.NotFoundProblem;

/** Takes drafts out of people's hands, and gives them back. */
final class DraftRows {

    private final Handle handle;
    private final String firm;
    private final Instant now;

    DraftRows(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** Whether the draft was open in that revision, and now is the outbox's. */
    boolean take(Caller by, OutgoingMail mail) {
        return handle.createUpdate("update draft set state = 'LEFT', changed_at = :now, changed_by = :by"
                                + " where firm_id = :firm and id = :id and client_id = :client and revision = :revision"
                                + " and state = 'OPEN'")
                        .bind("now", now)
                        .bind("by", by.username())
                        .bind("firm", firm)
                        .bind("id", mail.draftId())
                        .bind("client", mail.clientId())
                        .bind("revision", mail.revision())
                        .execute()
                > 0;
    }

    /** Whether the draft is open in that revision. */
    boolean isOpen(OutgoingMail mail) {
        return handle.createQuery("select count(*) from draft where firm_id = :firm and id = :id"
                                + " and client_id = :client and revision = :revision and state = 'OPEN'")
                        .bind("firm", firm)
                        .bind("id", mail.draftId())
                        .bind("client", mail.clientId())
                        .bind("revision", mail.revision())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Opens a draft again, as a new revision, so that what is approved next is told from what was approved before. */
    void giveBack(String draftId, int revision) {
        handle.createUpdate("update draft set state = 'OPEN', revision = revision + 1, changed_at = :now"
                        + " where firm_id = :firm and id = :id and revision = :revision and state = 'LEFT'")
                .bind("now", now)
                .bind("firm", firm)
                .bind("id", draftId)
                .bind("revision", revision)
                .execute();
    }

    /** Who changed the draft last; {@link NotFoundProblem} when the firm has none with that id. */
    SendOutcome.AlreadyHandled changed(String draftId) {
        return handle.createQuery("select changed_by, changed_at from draft where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", draftId)
                .map((row, context) -> new SendOutcome.AlreadyHandled(
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        null))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("draft", draftId));
    }
}
