package org.riguardo.firm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the application, injected wherever an instant is needed. */
@ApplicationScoped
public class Now {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
