package org.riguardo.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.riguardo.api.decision.Because;
import org.riguardo.api.facts.Channel;

/**
 * What one policy would have said about one client, day by day.
 *
 * @param contacts how many contacts about money were really made
 * @param held contacts about money that were really made, and that the policy would have held
 * @param silences days on which it would have called, and nobody spoke with the client in time
 * @param stretches what it would have suggested, in order of days without gaps
 */
public record ClientReplay(
        String clientId,
        String clientName,
        int contacts,
        List<Held> held,
        List<Silence> silences,
        List<Stretch> stretches) {

    public ClientReplay {
        held = List.copyOf(held);
        silences = List.copyOf(silences);
        stretches = List.copyOf(stretches);
    }

    /** A contact about money that was really made, and the gates that were closed at that instant. */
    public record Held(String interactionId, Instant at, Channel channel, List<Because> gates) {

        public Held {
            gates = List.copyOf(gates);
        }
    }

    /** Days in a row on which a call was suggested and nobody spoke with the client, beyond the day by which to call. */
    public record Silence(Stretch call) {

        /** How many calendar days it lasted. */
        public long days() {
            return java.time.temporal.ChronoUnit.DAYS.between(call.from(), call.to()) + 1;
        }

        /** The first day on which a call was due. */
        public LocalDate from() {
            return call.from();
        }
    }
}
