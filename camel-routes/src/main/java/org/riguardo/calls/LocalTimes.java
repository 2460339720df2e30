package org.riguardo.calls;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places times without a zone. A time that comes twice, as in the last night of October, is the first one, unless the row tells
 * that its call began later; one that the clock leaps over is taken to be as much later.
 */
record LocalTimes(ZoneId zone) {

    /** How far two clocks of one system may be apart. */
    private static final long CLOCK_SECONDS = 600;

    /**
     * A time that was placed.
     *
     * @param twice whether it comes twice and nothing tells which one is meant
     * @param otherZone whether its call would have begun later than it, so that the zone is wrong
     */
    record Placed(Instant at, boolean twice, boolean otherZone) {}

    /** Places it; {@code born} is the second in which its call began, where the row tells: never later than any time of it. */
    Placed place(LocalDateTime local, @Nullable Instant born) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        Instant first = local.atZone(zone).toInstant();
        boolean tooEarly = born != null && first.plusSeconds(CLOCK_SECONDS).isBefore(born);
        if (offsets.size() == 2) {
            return new Placed(tooEarly ? local.toInstant(offsets.get(1)) : first, born == null, false);
        }
        return new Placed(first, false, tooEarly);
    }
}
