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
import net.jqwik.api.Tuple;
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
                                Tuple.of(5, Channel.CALL),
                                Tuple.of(4, Channel.EMAIL),
                                Tuple.of(1, Channel.MEETING),
                                Tuple.of(1, Channel.LETTER)),
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

    /** A contact of a chase: mostly calls and emails about money, few of them disturbed by anything else. */
    static Arbitrary<Said> inAChase() {
        Arbitrary<Way> way = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, Channel.CALL), Tuple.of(4, Channel.EMAIL), Tuple.of(1, Channel.LETTER)),
                        Arbitraries.frequency(Tuple.of(7, Direction.OUT), Tuple.of(1, Direction.IN)),
                        Arbitraries.of(true, false),
                        Arbitraries.of("paolo", null))
                .as(Way::new);
        Arbitrary<Words> words = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(8, Purpose.MONEY), Tuple.of(1, Purpose.SUPPORT), Tuple.of(1, Purpose.ADMIN)),
                        rarely(true, false),
                        Arbitraries.frequency(
                                Tuple.of(12, Set.<Signal>of()),
                                Tuple.of(1, Set.of(Signal.HARDSHIP)),
                                Tuple.of(1, Set.of(Signal.PAID_CLAIM))),
                        Arbitraries.just(false),
                        rarely(false, true),
                        rarely(false, true),
                        rarely(true, false),
                        Arbitraries.of(Tone.class).injectNull(0.3))
                .as(Words::new);
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.integers().between(1, 130)), Tuple.of(1, Ago.days())),
                        Arbitraries.of(LocalTime.of(9, 30), LocalTime.of(16, 40)),
                        way,
                        words,
                        Arbitraries.just(0),
                        Arbitraries.integers().between(-8, 2))
                .as(Said::new);
    }

    private static Arbitrary<Set<Signal>> signals() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Set.of())),
                Tuple.of(3, Arbitraries.of(Signal.class).set().ofMinSize(1).ofMaxSize(2)));
    }

    static Arbitrary<Boolean> rarely(boolean rare, boolean usual) {
        return Arbitraries.frequency(Tuple.of(1, rare), Tuple.of(4, usual));
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
