package org.riguardo.desk.outbox;

import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks among the mail that was read for a copy of what is about to leave: after a backup was put back, the outbox may have forgotten it. */
final class SeenInSent {

    private final Handle handle;
    private final String firm;

    SeenInSent(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** That the message with this id left before; null when nothing tells so. */
    SendOutcome.@Nullable AlreadyHandled copy(String messageId) {
        return handle.createQuery(
                        "select coalesce(from_address, account) as by_whom, sent_at from mail_message where firm_id = :firm"
                                + " and message_id = :id and direction = 'OUT'")
                .bind("firm", firm)
                .bind("id", messageId)
                .map((row, context) -> new SendOutcome.AlreadyHandled(
                        row.getString("by_whom"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        OutboxState.SENT))
                .findFirst()
                .orElse(null);
    }
}
