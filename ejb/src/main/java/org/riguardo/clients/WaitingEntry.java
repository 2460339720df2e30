package org.riguardo.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * An entry of an address book that waits until a person says whose it is.
 *
 * @param person the human being that it names beside the name
 * @param guesses clients that it may belong to, the likeliest first
 */
public record WaitingEntry(
        String id,
        String name,
        @Nullable String person,
        List<String> emails,
        List<String> phones,
        List<Guess> guesses) {

    public WaitingEntry {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        guesses = List.copyOf(guesses);
    }

    /** A client that it may belong to, and why. */
    public record Guess(String clientId, String clientName, Sentence reason) {}
}
