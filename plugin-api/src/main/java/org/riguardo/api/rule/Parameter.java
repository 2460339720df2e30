package org.riguardo.api.rule;

import java.math.BigDecimal;
import org.riguardo.api.decision.Sentence;

/**
 * A number of the policy that the firm may change within its bounds, described well enough for a form to draw itself.
 *
 * @param name the name in the API and in configuration, such as {@code supportive-contact.emailDays}
 * @param unit what the number counts
 * @param min the least value allowed
 * @param max the largest value allowed
 * @param meaning what it does, for the person who changes it
 * @since 1.0
 */
public record Parameter(String name, Unit unit, BigDecimal standard, BigDecimal min, BigDecimal max, Sentence meaning) {

    /** What a parameter counts. */
    public enum Unit {
        DAYS,
        WORKING_DAYS,
        YEARS,
        COUNT,
        RATE;

        /** Whether only whole numbers make sense; every unit but {@link #RATE}. */
        public boolean whole() {
            return this != RATE;
        }
    }

    /** A whole-numbered parameter. */
    public static Parameter whole(String name, Unit unit, int standard, int min, int max, Sentence meaning) {
        return new Parameter(
                name, unit, BigDecimal.valueOf(standard), BigDecimal.valueOf(min), BigDecimal.valueOf(max), meaning);
    }

    /** A share between 0 and 1; bounds and default as decimal strings. */
    public static Parameter rate(String name, String standard, String min, String max, Sentence meaning) {
        return new Parameter(
                name, Unit.RATE, new BigDecimal(standard), new BigDecimal(min), new BigDecimal(max), meaning);
    }

    /** Whether the policy can work with this value: within the bounds, and whole where only whole numbers make sense. */
    public boolean accepts(BigDecimal value) {
        return value.compareTo(min) >= 0
                && value.compareTo(max) <= 0
                && (!unit.whole() || value.stripTrailingZeros().scale() <= 0);
    }
}
