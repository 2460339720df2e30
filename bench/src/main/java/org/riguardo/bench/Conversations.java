package org.riguardo.bench;

import static org.riguardo.api.facts.Direction.IN;
import static org.riguardo.api.facts.Direction.OUT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;

/** Three years of contacts with one client, evenly spread: mostly routine mail, now and then care, and now and then money. */
final class Conversations {

    private static final Duration SPAN = Duration.ofDays(3 * 365);
    private static final Signal[] SIGNALS = Signal.values();

    private Conversations() {}

    static List<Interaction> of(String client, int count, Random random) {
        List<Interaction> contacts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Instant at = Population.NOW
                    .minus(SPAN.multipliedBy(count - i).dividedBy(count))
                    .plusSeconds(random.nextInt(8 * 3600));
            contacts.add(contact("x" + i + client, at.isAfter(Population.NOW) ? Population.NOW : at, random));
        }
        return contacts;
    }

    static Interaction supportiveCall(String id, Instant at) {
        return contact(id, at, Channel.CALL, IN, Purpose.SUPPORT, false, true, Set.of(), false);
    }

    private static Interaction contact(String id, Instant at, Random random) {
        int kind = random.nextInt(100);
        if (kind < 30) {
            Set<Signal> signals = random.nextInt(6) == 0 ? Set.of(SIGNALS[random.nextInt(SIGNALS.length)]) : Set.of();
            return contact(id, at, Channel.EMAIL, IN, Purpose.ADMIN, false, true, signals, random.nextBoolean());
        }
        if (kind < 55) {
            return contact(id, at, Channel.EMAIL, OUT, Purpose.ADMIN, false, true, Set.of(), false);
        }
        if (kind < 63) {
            return contact(id, at, Channel.EMAIL, OUT, Purpose.MONEY, true, true, Set.of(), false);
        }
        if (kind < 75) {
            return contact(id, at, Channel.CALL, IN, Purpose.ADMIN, kind < 65, true, Set.of(), false);
        }
        if (kind < 83) {
            return contact(id, at, Channel.CALL, OUT, Purpose.ADMIN, false, false, Set.of(), false);
        }
        if (kind < 93) {
            Purpose purpose = kind < 86 ? Purpose.UNKNOWN : kind < 90 ? Purpose.SUPPORT : Purpose.COURTESY;
            return contact(id, at, Channel.CALL, OUT, purpose, false, true, Set.of(), false);
        }
        return kind < 98
                ? contact(id, at, Channel.CALL, OUT, Purpose.MONEY, true, true, Set.of(), false)
                : contact(id, at, Channel.MEETING, OUT, Purpose.ADMIN, false, true, Set.of(), false);
    }

    private static Interaction contact(
            String id,
            Instant at,
            Channel channel,
            Direction direction,
            Purpose purpose,
            boolean money,
            boolean answered,
            Set<Signal> signals,
            boolean needsNoAnswer) {
        boolean letter = purpose == Purpose.MONEY && channel == Channel.EMAIL;
        LocalDate back = signals.contains(Signal.OUT_OF_OFFICE)
                ? LocalDate.ofInstant(at, Population.ZONE).plusDays(7)
                : null;
        return new Interaction(
                id,
                at,
                channel,
                direction,
                "paolo",
                purpose,
                money,
                answered,
                signals,
                false,
                needsNoAnswer,
                false,
                false,
                letter ? Tone.FRIENDLY : null,
                back,
                List.of());
    }
}
