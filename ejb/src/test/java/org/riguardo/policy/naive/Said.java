package org.riguardo.policy.naive;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;

/** A contact told by how long ago it was. */
record Said(int daysAgo, LocalTime time, Way way, Words words, int backInDays, int about) {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    record Way(Channel channel, Direction direction, boolean answered, String by) {}

    record Words(
            Purpose purpose,
            boolean money,
            Set<Signal> signals,
            boolean automatic,
            boolean needsNoAnswer,
            boolean handled,
            boolean recap,
            Tone tone) {}

    static Arbitrary<Said> any() {
        Arbitrary<Way> way = Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(5, Channel.CALL),
                                net.jqwik.api.Tuple.of(4, Channel.EMAIL),
                                net.jqwik.api.Tuple.of(1, Channel.MEETING),
                                net.jqwik.api.Tuple.of(1, Channel.LETTER)),
                        Arbitraries.of(Direction.class),
                        rarely(false, true),
                        Arbitraries.of("paolo", "anna", null))
                .as(Way::new);
        Arbitrary<Words> words = Combinators.combine(
                        Arbitraries.of(Purpose.class),
                        rarely(true, false),
                        signals(),
                        rarely(true, false),
                        rarely(true, false),
                        rarely(true, false),
                        rarely(true, false),
                        Arbitraries.of(Tone.class).injectNull(0.4))
                .as(Words::new);
        return Combinators.combine(
                        Ago.days(),
                        Arbitraries.of(
                                LocalTime.of(0, 0),
                                LocalTime.of(8, 30),
                                LocalTime.of(9, 30),
                                LocalTime.of(12, 0),
                                LocalTime.of(16, 40),
                                LocalTime.of(23, 59)),
                        way,
                        words,
                        Arbitraries.integers().between(-3, 70),
                        Arbitraries.integers().between(-8, 4))
                .as(Said::new);
    }

    private static Arbitrary<Set<Signal>> signals() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, Arbitraries.just(Set.of())),
                net.jqwik.api.Tuple.of(
                        3, Arbitraries.of(Signal.class).set().ofMinSize(1).ofMaxSize(2)));
    }

    static Arbitrary<Boolean> rarely(boolean rare, boolean usual) {
        return Arbitraries.frequency(net.jqwik.api.Tuple.of(1, rare), net.jqwik.api.Tuple.of(4, usual));
    }

    /** The interaction, never later than now. */
    Interaction on(String id, ZonedDateTime now) {
        LocalDate day = now.toLocalDate().minusDays(daysAgo);
        ZonedDateTime at = day.atTime(time).atZone(ROME);
        ZonedDateTime known = at.isAfter(now) ? now : at;
        boolean away = words.signals().contains(Signal.OUT_OF_OFFICE) && backInDays >= -2;
        return new Interaction(
                id,
                known.toInstant(),
                way.channel(),
                way.direction(),
                way.by(),
                words.purpose(),
                words.money(),
                way.answered(),
                words.signals(),
                words.automatic(),
                words.needsNoAnswer(),
                words.handled(),
                words.recap(),
                words.tone(),
                away ? day.plusDays(backInDays) : null,
                about < 0 ? List.of() : List.of("i" + about));
    }
}
