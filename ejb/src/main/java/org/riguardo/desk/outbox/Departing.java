package org.riguardo.desk.outbox;

import org.riguardo.api.mailbox.Envelope;
import org.riguardo.api.mailbox.SendingAccount;

/**
 * A mail that may be handed over: that it is leaving is committed.
 *
 * @param attempt the number of this attempt; what it has to say counts only while there is no later one
 * @param content the whole message as it goes out
 */
record Departing(
        String firm,
        String mailId,
        String draftId,
        int attempt,
        SendingAccount account,
        Envelope envelope,
        byte[] content) {}
