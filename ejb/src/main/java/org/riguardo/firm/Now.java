package org.riguardo.firm;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock of the application, injected wherever an instant is needed; a rehearsal may have it read from a file. */
@ApplicationScoped
public class Now {

    private static final System.Logger LOG = System.getLogger("org.riguardo");

    @Inject
    @ConfigProperty(name = "riguardo.clock.file")
    private Optional<Path> file = Optional.empty();

    private Clock clock = Clock.systemUTC();

    @PostConstruct
    void choose() {
        file.ifPresent(moved -> {
            LOG.log(Level.WARNING, "The clock is moved by the file of riguardo.clock.file: for rehearsals only.");
            clock = new RehearsalClock(moved);
        });
    }

    @Produces
    Clock clock() {
        return clock;
    }
}
