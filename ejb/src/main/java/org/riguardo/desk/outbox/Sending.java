package org.riguardo.desk.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.riguardo.firm.Caller;

/** Lets mail leave the firm, each at most once. */
@ApplicationScoped
public class Sending {

    /** Sends a mail in the name of that person, or of {@code system} for a step that goes out by itself; as {@link Outbox#send}. */
    public SendOutcome send(Caller caller, OutgoingMail mail, boolean whenAllowed) {
        throw new UnsupportedOperationException();
    }

    boolean cancel(Caller caller, String id) {
        throw new UnsupportedOperationException();
    }

    boolean settle(Caller caller, String id, Finding finding) {
        throw new UnsupportedOperationException();
    }
}
