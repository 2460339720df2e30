package org.riguardo.timeline.meaning;

import java.util.List;
import java.util.stream.Stream;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.meaning.Kind;
import org.riguardo.problem.InputProblem;

/** The kinds of findings that a person may choose, by their names. */
public final class Kinds {

    /** Hardship is never counted before a person has confirmed it. */
    public static final Kind HARDSHIP = new Kind.Heard(Signal.HARDSHIP);

    private static final List<Kind> ALL = Stream.<Kind>concat(
                    Stream.of(Purpose.SUPPORT, Purpose.ADMIN, Purpose.MONEY, Purpose.COURTESY)
                            .<Kind>map(Kind.About::new),
                    Stream.of(
                                    Signal.PROMISE,
                                    Signal.DEFERRAL_REQUEST,
                                    Signal.PAID_CLAIM,
                                    Signal.DISPUTE,
                                    Signal.COMPLAINT,
                                    Signal.HARDSHIP,
                                    Signal.THANKS)
                            .<Kind>map(Kind.Heard::new))
            .toList();

    private Kinds() {}

    /** Purposes first, then signals. */
    public static List<Kind> all() {
        return ALL;
    }

    /**
     * The kind of that name, such as {@code PROMISE} or {@code MONEY}.
     *
     * @throws InputProblem when it is none
     */
    public static Kind named(String name) {
        return ALL.stream()
                .filter(kind -> kind.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputProblem(
                        "kind",
                        "Indicare di che cosa si tratta: uno scopo o un segnale dell'elenco.",
                        "Say what it is: a purpose or a signal of the list, one of "
                                + String.join(", ", ALL.stream().map(Kind::key).toList()) + "."));
    }

    static Kind kept(String name) {
        for (Signal signal : Signal.values()) {
            if (signal.name().equals(name)) {
                return new Kind.Heard(signal);
            }
        }
        return new Kind.About(Purpose.valueOf(name));
    }
}
