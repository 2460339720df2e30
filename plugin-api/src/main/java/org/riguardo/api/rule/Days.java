package org.riguardo.api.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The days of instants in one zone. It looks up the offset once for the time up to the zone's next clock change. */
final class Days {

    private static final int SECONDS_A_DAY = 86_400;

    private final ZoneRules rules;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;
    private int offset;

    Days(ZoneId zone) {
        this.rules = zone.getRules();
    }

    LocalDate of(Instant at) {
        long second = at.getEpochSecond();
        if (second < from || second >= to) {
            ZoneOffsetTransition change = rules.nextTransition(at);
            from = second;
            to = change == null ? Long.MAX_VALUE : change.toEpochSecond();
            offset = rules.getOffset(at).getTotalSeconds();
        }
        return LocalDate.ofEpochDay(Math.floorDiv(second + offset, SECONDS_A_DAY));
    }
}
