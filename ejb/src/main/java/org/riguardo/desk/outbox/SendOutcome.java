package org.riguardo.desk.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;

/** What came of the wish to send a mail. */
public sealed interface SendOutcome {

    /** It is on its way; {@link Outbox#get} tells how far it came. */
    record Leaving(String outboxId) implements SendOutcome {}

    /**
     * Only time keeps it back, and it leaves by itself from then on, if it still may.
     *
     * @param from the earliest instant at which it is decided about again
     */
    record Waiting(String outboxId, Instant from) implements SendOutcome {}

    /**
     * It may not leave, and the draft is as it was.
     *
     * @param closed the gates that keep it back
     * @param from when the last of them opens by itself; null when one waits for an event
     * @param now what is suggested about the client instead
     */
    record Held(List<Because> closed, @Nullable Instant from, Decision now) implements SendOutcome {

        public Held {
            closed = List.copyOf(closed);
        }
    }

    /**
     * Somebody was quicker: nothing leaves a second time.
     *
     * @param by a username
     * @param state what it has come to since; null when the draft was changed or thrown away instead
     */
    record AlreadyHandled(String by, Instant at, @Nullable OutboxState state) implements SendOutcome {}

    /**
     * It cannot be sent as it is, and the draft is as it was.
     *
     * @param why what is wrong and what to do
     */
    record Refused(Sentence why) implements SendOutcome {}
}
