package org.riguardo.web.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.web.site.Frame;
import org.riguardo.web.suggestion.Line;
import org.riguardo.web.words.Moment;

/**
 * One mail of the outbox; of one that was held it says why that is well, and what to do instead.
 *
 * @param mail with its gates
 * @param cc empty for none
 * @param text what it says
 * @param approved who approved it
 * @param answer the server's last words; null when it said none
 * @param tries how often it was handed over
 * @param since what has changed since it was approved, of one that waits
 * @param quicker who sent it first, when somebody else tried too; null otherwise
 * @param instead what is suggested about the client now; null where it does not matter
 * @param call whether that is a call
 * @param sendableFrom when it may leave by itself, if only time keeps it back; null otherwise
 * @param draftRevision the revision of its draft that is open; null when it is not open
 */
public record MailPage(
        Frame frame,
        OutboxRow mail,
        String cc,
        String text,
        String approved,
        Moment approvedAt,
        @Nullable String answer,
        int tries,
        List<String> since,
        @Nullable String quicker,
        @Nullable Line instead,
        boolean call,
        @Nullable Moment sendableFrom,
        @Nullable Integer draftRevision) {

    public MailPage {
        since = List.copyOf(since);
    }

    /** Whether what becomes of it is still open. */
    public boolean moving() {
        return mail.state() == OutboxState.SENDING;
    }

    /** The gates that held it. */
    public List<GateLine> gates() {
        return mail.gates();
    }

    /** What a screen reader says first. */
    public String spoken() {
        return frame.say("outbox.is." + mail.state());
    }
}
