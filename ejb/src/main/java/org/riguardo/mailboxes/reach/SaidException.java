package org.riguardo.mailboxes.reach;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxException;

/** A mailbox that could not be reached for a reason that is said in both languages already; it holds no secret. */
public final class SaidException extends MailboxException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** What is wrong and what to do. */
    public SaidException(Reason reason, Sentence sentence, @Nullable Throwable cause) {
        super(reason, List.of(), sentence.en(), cause);
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
