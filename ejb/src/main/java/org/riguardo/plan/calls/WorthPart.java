package org.riguardo.plan.calls;

import org.riguardo.api.decision.Sentence;

/**
 * One of the reasons that make a call worth more or less.
 *
 * @param points below zero only for {@link Kind#HELP}
 * @param words as a colleague would say it, without a full stop
 */
public record WorthPart(Kind kind, int points, Sentence words) {

    /** What the reason is about. */
    public enum Kind {
        MONEY,
        AGE,
        HELP,
        AGREEMENT,
        HARDSHIP,
        YEARS,
        SILENCE,
        CARE,
        WAITING
    }
}
