package org.riguardo.timeline.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that nobody knows the client of, with the clients that it may belong to.
 *
 * @param addresses the other side's addresses; assigning teaches the only one, or none when there are several
 * @param domain the domain that assigning may teach instead; null where it would tell nothing
 * @param more how many more messages with the same single address wait
 */
public record WaitingMail(
        MessageView message, List<String> addresses, List<Candidate> candidates, @Nullable String domain, int more) {

    /** A client that a message may belong to, and what speaks for it, the surest first; the reasons are shown, and nothing is done by them. */
    public record Candidate(String clientId, String clientName, List<LinkReason> reasons) {}
}
