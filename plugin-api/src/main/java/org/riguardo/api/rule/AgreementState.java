package org.riguardo.api.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement;

/**
 * An agreement as it stands at one instant; one that was superseded has no state.
 *
 * @param firstUnmet the date of the first instalment that was not met; null when all were
 * @param runsUntil the instant at which it counts as broken unless that instalment is met; null when all were
 * @since 1.0
 */
public record AgreementState(
        Agreement agreement, Status status, @Nullable LocalDate firstUnmet, @Nullable Instant runsUntil) {

    /** Whether the agreement still binds. */
    public enum Status {
        RUNNING,
        BROKEN,
        OVER
    }

    public boolean running() {
        return status == Status.RUNNING;
    }

    public boolean broken() {
        return status == Status.BROKEN;
    }
}
