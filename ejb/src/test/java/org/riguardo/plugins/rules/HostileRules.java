package org.riguardo.plugins.rules;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Situation;
import org.riguardo.policy.ToldRule;

/** Rules that want gates open, each in its way. */
final class HostileRules {

    /** They answer, and always something that may be said. */
    static final List<String> ANSWERING =
            List.of("frequency", "emptying", "fickle", "melting", "creeping", "calling", "closing-nothing");

    /** What they answer is no answer, or none comes. */
    static final List<String> BROKEN =
            List.of("nothing", "holes", "error", "endless", "long-ago", "toneless", "counting");

    private static final Sentence SAID = ToldRule.SAID;

    private HostileRules() {}

    static ContactRule of(String name) {
        return new ToldRule(name, judging(name), name.equals("toneless") ? null : Tone.FIRM);
    }

    private static Function<Situation, List<Closed>> judging(String name) {
        AtomicInteger asked = new AtomicInteger();
        return switch (name) {
            case "frequency", "toneless" -> situation -> List.of();
            case "emptying" -> ToldRule::empty;
            case "fickle" ->
                situation -> asked.incrementAndGet() % 2 == 0 ? List.of() : List.of(until(situation, 3_600));
            case "melting" -> situation -> new Melting(until(situation, 60));
            case "creeping" -> situation -> List.of(until(situation, 1));
            case "calling" -> situation -> List.of(email().orCall());
            case "closing-nothing" ->
                situation -> List.of(Closed.untilEvent(Set.of(), "answered", List.of("client"), () -> SAID));
            case "nothing" -> situation -> null;
            case "holes" ->
                situation -> {
                    List<Closed> holes = new ArrayList<>();
                    holes.add(null);
                    return holes;
                };
            case "error" ->
                situation -> {
                    throw new StackOverflowError();
                };
            case "endless" -> HostileRules::endless;
            case "long-ago" -> situation -> List.of(until(situation, -1));
            case "counting" ->
                situation -> List.of(Closed.until(
                        Closed.MONEY,
                        situation.openingAfter(Integer.MAX_VALUE, situation.today()),
                        List.of("client"),
                        () -> SAID));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Closed until(Situation situation, int seconds) {
        Instant until = situation.at().plusSeconds(seconds);
        return Closed.until(Closed.OUTGOING, until, List.of("client"), () -> SAID);
    }

    /** Its outlets are taken away once it has been handed over. */
    private static Closed email() {
        Set<Outlet> outlets = EnumSet.of(Outlet.MONEY_EMAIL);
        Closed closed = Closed.untilEvent(outlets, "answered", List.of("client"), () -> SAID);
        outlets.clear();
        return closed;
    }

    private static List<Closed> endless(Situation situation) {
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
        return List.of();
    }

    /** It has a reason when it is first looked at, and none later. */
    private static final class Melting extends AbstractList<Closed> {

        private final Closed closed;
        private int looks;

        Melting(Closed closed) {
            this.closed = closed;
        }

        @Override
        public Closed get(int index) {
            return closed;
        }

        @Override
        public int size() {
            return looks++ < 2 ? 1 : 0;
        }
    }
}
