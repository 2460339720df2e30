package org.riguardo.exports;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that were booked, refused or known before, with the report of each in the same order, to be put away.
 *
 * @param staged the copies, which are closed with this
 */
record Finished(Staged staged, List<Taking> takings, List<ImportReport> reports, ZoneId zone) {

    /**
     * What was put away.
     *
     * @param failed why the rest was not; null when all was
     */
    record Away(List<ImportReport> reports, @Nullable Exception failed) {}

    /** Puts away those that are still the same; the first that cannot be put away is the last that is tried. */
    Away putAway() {
        List<ImportReport> away = new ArrayList<>();
        try (staged) {
            FinishedFiles files = new FinishedFiles(zone);
            for (int at = 0; at < takings.size(); at++) {
                if (takings.get(at).staged().unchanged()) {
                    files.putAway(takings.get(at).drop(), reports.get(at));
                    away.add(reports.get(at));
                }
            }
            return new Away(away, null);
        } catch (IOException | RuntimeException full) {
            return new Away(away, full);
        }
    }
}
