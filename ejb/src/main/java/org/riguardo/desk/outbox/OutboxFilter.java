package org.riguardo.desk.outbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which mails of the outbox are meant.
 *
 * @param states empty for all
 * @param clientId null for all clients
 * @param sender a username; null for everybody
 */
public record OutboxFilter(Set<OutboxState> states, @Nullable String clientId, @Nullable String sender) {

    /** All mails. */
    public static final OutboxFilter ALL = new OutboxFilter(Set.of(), null, null);

    public OutboxFilter {
        states = Set.copyOf(states);
    }
}
