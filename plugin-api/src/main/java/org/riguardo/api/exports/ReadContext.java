package org.riguardo.api.exports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a format may know beside the bytes.
 *
 * @param zone the zone in which the firm counts its days
 * @param today the day of reading in that zone
 * @param declaredComplete whether the sender or a person vouched that the file is whole
 * @param own the numbers of the firm itself
 * @param mappings what the firm's staff said about layouts, by the layout's name, in the words of its format
 * @since 1.0
 */
public record ReadContext(
        ZoneId zone, LocalDate today, boolean declaredComplete, OwnNumbers own, Map<String, String> mappings) {

    public ReadContext {
        mappings = Map.copyOf(mappings);
    }

    /** A context of a firm that has set nothing. */
    public static ReadContext of(ZoneId zone, LocalDate today, boolean declaredComplete) {
        return new ReadContext(zone, today, declaredComplete, OwnNumbers.UNSET, Map.of());
    }

    /** The day on which the content was last changed, never after today. */
    public LocalDate dayOf(Content content) {
        LocalDate day = content.lastModified().atZone(zone).toLocalDate();
        return day.isAfter(today) ? today : day;
    }
}
