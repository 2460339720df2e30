package org.riguardo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.riguardo.exports.IntakeStatus;

/** Gives the routes and the pages the one record of what the intake is doing. */
@ApplicationScoped
public class StatusSource {

    @Produces
    @Singleton
    IntakeStatus status(Clock clock) {
        return new IntakeStatus(clock);
    }
}
