package org.riguardo.web.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.desk.outbox.OutboxMail;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * A mail as the list of the outbox shows it.
 *
 * @param when since when it is in its state, or when a READY one is decided about again
 * @param why what keeps it back or is not known; null when there is nothing to say
 * @param automatic no person approved it: a step that the firm lets go out by itself
 */
public record OutboxRow(
        String id,
        String clientId,
        String clientName,
        String draftId,
        OutboxState state,
        String subject,
        String to,
        String sender,
        Moment when,
        @Nullable String why,
        List<GateLine> gates,
        boolean automatic) {

    public OutboxRow {
        gates = List.copyOf(gates);
    }

    /** As a person with that speech reads it. */
    public static OutboxRow of(OutboxMail mail, Speech speech) {
        return new OutboxRow(
                mail.id(),
                mail.clientId(),
                mail.clientName(),
                mail.draftId(),
                mail.state(),
                mail.subject(),
                String.join(", ", mail.to()),
                PersonName.of(mail.sender()),
                speech.moments().at(mail.nextAt() == null ? mail.changedAt() : mail.nextAt()),
                mail.why() == null ? null : speech.texts().say(mail.why()),
                mail.closed().stream().map(gate -> GateLine.of(gate, speech)).toList(),
                Audit.SYSTEM.equals(mail.approvedBy()));
    }

    /** The icon beside its state. */
    public String icon() {
        return switch (state) {
            case READY -> "wait";
            case SENDING -> "email";
            case SENT -> "quiet";
            case HELD -> "held";
            case UNKNOWN, FAILED -> "note";
            case CANCELLED -> "reply";
        };
    }
}
