package org.riguardo.meaning;

import java.util.Optional;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;

/** What a finding says: a purpose of the contact, or a signal heard in it. */
public sealed interface Kind {

    /** @param purpose never {@link Purpose#UNKNOWN} */
    record About(Purpose purpose) implements Kind {}

    record Heard(Signal signal) implements Kind {}

    /** The name of the purpose or of the signal. */
    default String key() {
        return this instanceof Heard heard
                ? heard.signal().name()
                : ((About) this).purpose().name();
    }

    /** The kind of a name such as {@code PROMISE} or {@code MONEY}, if it is one. */
    static Optional<Kind> named(String name) {
        for (Signal signal : Signal.values()) {
            if (signal.name().equals(name)) {
                return Optional.of(new Heard(signal));
            }
        }
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.UNKNOWN && purpose.name().equals(name)) {
                return Optional.of(new About(purpose));
            }
        }
        return Optional.empty();
    }
}
