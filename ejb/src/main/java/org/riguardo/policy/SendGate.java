package org.riguardo.policy;

import java.util.List;
import org.riguardo.api.decision.Because;

/**
 * Whether an email or letter about money may leave at one instant.
 *
 * @param closed the gates that keep it back; empty when it may leave
 */
public record SendGate(List<Because> closed) {

    public SendGate {
        closed = List.copyOf(closed);
    }

    /** Whether it may leave. */
    public boolean open() {
        return closed.isEmpty();
    }
}
