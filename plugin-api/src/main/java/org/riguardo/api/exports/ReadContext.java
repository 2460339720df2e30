package org.riguardo.api.exports;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a format may know beside the bytes.
 *
 * @param zone the zone in which the firm counts its days
 * @param today the day of reading in that zone
 * @param declaredComplete whether the sender or a person vouched that the file is whole
 */
public record ReadContext(ZoneId zone, LocalDate today, boolean declaredComplete) {

    /** The day on which the content was last changed, never after today. */
    public LocalDate dayOf(Content content) {
        LocalDate day = content.lastModified().atZone(zone).toLocalDate();
        return day.isAfter(today) ? today : day;
    }
}
