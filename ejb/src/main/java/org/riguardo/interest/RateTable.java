package org.riguardo.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The published rates of one kind, by the first day of the period for which each was set, in percent a year. */
public record RateTable(RateKind kind, Map<LocalDate, BigDecimal> published) {

    public RateTable {
        published = Map.copyOf(new TreeMap<>(published));
    }

    /** What is owed a year in the period that begins on that day, in percent; null where no rate is known for it. */
    public @Nullable BigDecimal yearly(LocalDate periodStart) {
        BigDecimal rate = published.get(periodStart);
        return rate == null ? null : rate.add(kind.points());
    }
}
