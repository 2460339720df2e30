package org.riguardo.desk.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;

/**
 * A mail in the outbox.
 *
 * @param sender the username of the person from whose address it goes out
 * @param messageId in angle brackets, the same at every attempt
 * @param nextAt when it is decided about again, of a READY one; null otherwise
 * @param attempts how often it was handed to a server
 * @param answer the server's last words; null when it said none
 * @param why what keeps it back, or what is not known; null when there is nothing to say
 * @param closed the gates that held it back when it was decided about last
 * @param changedBy who or what brought it into its state: a username, or {@code system}
 */
public record OutboxMail(
        String id,
        String clientId,
        String clientName,
        String draftId,
        int revision,
        OutboxState state,
        Purpose purpose,
        @Nullable Tone tone,
        boolean recap,
        String sender,
        List<String> to,
        List<String> cc,
        String subject,
        String text,
        String messageId,
        String approvedBy,
        Instant approvedAt,
        @Nullable Instant nextAt,
        int attempts,
        @Nullable String answer,
        @Nullable Sentence why,
        List<Because> closed,
        Instant changedAt,
        String changedBy) {

    public OutboxMail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        closed = List.copyOf(closed);
    }

    /** When the last of the gates that held it opens by itself; null when one waits for an event, or none held it. */
    public @Nullable Instant opensAt() {
        return closed.isEmpty() || closed.stream().anyMatch(gate -> gate.until() == null)
                ? null
                : closed.stream().map(Because::until).max(Instant::compareTo).orElse(null);
    }
}
