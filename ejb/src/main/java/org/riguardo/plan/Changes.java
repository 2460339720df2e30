package org.riguardo.plan;

import java.time.Instant;
import java.util.stream.Stream;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.OutlookEntry;

/** When a kept decision has to be made again though nothing new has happened. */
final class Changes {

    private static final long A_DAY = 86_400;

    private Changes() {}

    /** The first later instant that the decision names, and a day from now at the latest. */
    static Instant after(Decision decision, Instant now) {
        Stream<Instant> named = Stream.of(
                        Stream.of(decision.notBefore(), decision.dueBy()),
                        Stream.of(decision.emailAllowedFrom(), decision.callAllowedFrom()),
                        decision.because().stream().map(Because::until),
                        decision.outlook().stream().map(OutlookEntry::at))
                .flatMap(instants -> instants)
                .filter(instant -> instant != null && instant.isAfter(now));
        return Stream.concat(named, Stream.of(now.plusSeconds(A_DAY)))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
