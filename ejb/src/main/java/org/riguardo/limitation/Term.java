package org.riguardo.limitation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The periods of one item, counted from its document's date, or from the newest interruption that was recorded. They are what the
 * system can say from the dates it knows, no opinion of law: a fee's three years (presumptive limitation, art. 2956 c.c.) run
 * from the end of the work (art. 2957), which no export tells, and ten years are the ordinary period (art. 2946).
 *
 * @param from the day from which both periods are counted
 * @param reset the interruption of that day; null when it is the document's date
 */
public record Term(LocalDate from, @Nullable LimitationAct reset) {

    private static final int SHORT_YEARS = 3;
    private static final int LONG_YEARS = 10;
    private static final int NOTICE_DAYS = 180;

    /** The item's term under the acts that name it. */
    static Term of(LocalDate issued, List<LimitationAct> acts) {
        Term term = new Term(issued, null);
        for (LimitationAct act : acts) {
            if (!act.on().isBefore(term.from())) {
                term = new Term(act.on(), act);
            }
        }
        return term;
    }

    /** The last day of the three years. */
    public LocalDate shortEnd() {
        return from.plusYears(SHORT_YEARS);
    }

    /** The last day of the ten years. */
    public LocalDate longEnd() {
        return from.plusYears(LONG_YEARS);
    }

    /** Whether the three years are over on that day. */
    public boolean shortOver(LocalDate today) {
        return today.isAfter(shortEnd());
    }

    /** Days to the end that comes next; negative when both are over. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, shortOver(today) ? longEnd() : shortEnd());
    }

    /** Whether a partner should look at it on that day: from 180 days before the three years end, as the policy's alert has it. */
    public boolean near(LocalDate today) {
        return shortEnd().minusDays(NOTICE_DAYS).isBefore(today);
    }

    /** The latest day from which a term is near its end on that day. */
    static LocalDate latestNear(LocalDate today) {
        LocalDate from = latestIssued(today);
        while (!new Term(from, null).near(today)) {
            from = from.minusDays(1);
        }
        return from;
    }

    /** The latest date of a document that may be near its term on that day. */
    static LocalDate latestIssued(LocalDate today) {
        return today.minusYears(SHORT_YEARS).plusDays(NOTICE_DAYS + 1);
    }
}
