package org.riguardo.mailbox.smtp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxException;

/** A server that could not be signed in to, said in both languages; it holds no secret. */
final class SmtpProblem extends MailboxException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;
    private final transient Reply reply;

    SmtpProblem(Reason reason, String place, Sentence sentence, Reply reply, @Nullable Throwable cause) {
        super(reason, List.of(place), sentence.en(), cause);
        this.sentence = sentence;
        this.reply = reply;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }

    /** What the server said; {@link Reply#NONE} when it said nothing. */
    Reply reply() {
        return reply;
    }
}
