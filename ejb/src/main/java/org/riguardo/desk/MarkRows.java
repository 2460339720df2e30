package org.riguardo.desk;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.riguardo.api.facts.Purpose;
import org.riguardo.firm.Caller;
import org.riguardo.ledger.ItemHistory;
import org.riguardo.problem.NotFoundProblem;

/** The marks that staff set on contacts and items of one client. */
final class MarkRows {

    private final Handle handle;
    private final Caller caller;
    private final String clientId;
    private final Instant now;

    MarkRows(Handle handle, Caller caller, String clientId, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.clientId = clientId;
        this.now = now;
    }

    void classify(String interactionId, Purpose purpose, boolean moneyMentioned) {
        Update update = contact("purpose = :purpose, money_mentioned = :money, classified_at = :now", interactionId)
                .bind("purpose", purpose.name())
                .bind("money", moneyMentioned)
                .bind("now", now);
        one(update, "interaction", interactionId);
    }

    void needsNoAnswer(String interactionId, boolean marked) {
        Update update = contact("needs_no_answer = :marked, no_answer_at = :now, no_answer_by = :by", interactionId)
                .bind("marked", marked)
                .bind("now", marked ? now : null)
                .bind("by", marked ? caller.username() : null);
        one(update, "interaction", interactionId);
    }

    void handled(String interactionId, boolean marked) {
        one(contact("handled = :marked", interactionId).bind("marked", marked), "interaction", interactionId);
    }

    void dispute(String itemId, boolean disputed) {
        Update update = handle.createUpdate("update item set disputed = :disputed where firm_id = :firm"
                        + " and client_id = :client and id = :id and settled_on is null")
                .bind("disputed", disputed);
        one(bound(update, itemId), "item", itemId);
        ItemHistory.note(handle, caller.firm(), List.of(itemId), now);
    }

    private Update contact(String change, String interactionId) {
        return bound(
                handle.createUpdate("update interaction set " + change
                        + " where firm_id = :firm and client_id = :client" + " and id = :id and withdrawn_at is null"),
                interactionId);
    }

    private Update bound(Update update, String id) {
        return update.bind("firm", caller.firm()).bind("client", clientId).bind("id", id);
    }

    private static void one(Update update, String kind, String id) {
        if (update.execute() == 0) {
            throw new NotFoundProblem(kind, id);
        }
    }
}
