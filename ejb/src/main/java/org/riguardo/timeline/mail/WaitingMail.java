package org.riguardo.timeline.mail;

import java.util.List;

/**
 * A message that nobody knows the client of, with the clients that it may belong to.
 *
 * @param addresses the other side's addresses; assigning teaches the only one, or none when there are several
 */
public record WaitingMail(MessageView message, List<String> addresses, List<Candidate> candidates) {

    /** A client that a message may belong to, and why; the reasons are shown, and nothing is done by them. */
    public record Candidate(String clientId, String clientName, Reason reason) {}

    /** Why a client is a candidate: its address, shared with other clients; the conversation; the domain of an address. */
    public enum Reason {
        ADDRESS,
        THREAD,
        DOMAIN
    }
}
