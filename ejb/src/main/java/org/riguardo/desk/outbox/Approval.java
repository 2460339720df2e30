package org.riguardo.desk.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What a wish to send came to, once its transaction has ended.
 *
 * @param departing what is to be handed over now; null when nothing is
 */
record Approval(SendOutcome outcome, @Nullable Departing departing) {

    static Approval of(SendOutcome outcome) {
        return new Approval(outcome, null);
    }

    static Approval of(Departing departing) {
        return new Approval(new SendOutcome.Leaving(departing.mailId()), departing);
    }
}
