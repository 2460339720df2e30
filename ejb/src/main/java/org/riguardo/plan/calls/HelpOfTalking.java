package org.riguardo.plan.calls;

import org.riguardo.api.facts.GroupKey;

/** How much more than silence a call about money helps with one client: a factor on what the money and its age are worth. */
final class HelpOfTalking {

    static final double LEAST = 0.4;
    static final double MOST = 1.6;

    private static final int DOUBT = 3;
    private static final int ATTEMPTS = 3;
    private static final double UNANSWERED = 0.85;

    private HelpOfTalking() {}

    static double factor(CallFacts facts) {
        double factor = ofGroup(facts.group()) * ofHistory(facts.history()) * ofAttempts(facts.attempts());
        return Math.max(LEAST, Math.min(MOST, factor));
    }

    /** Who has always paid needs no more than to be asked; whom a talk seldom moves is reached by mail first. */
    static double ofGroup(GroupKey group) {
        return switch (group) {
            case LOYAL_IN_DIFFICULTY, LOYAL_SLIPPED -> 1.2;
            case IN_DIFFICULTY, NEW -> 1.1;
            case HABITUAL_LATE -> 0.8;
            case ORDINARY, PROTECTED, DISPUTING -> 1.0;
        };
    }

    /** 0.5 to 1.5: the share of talks that brought a payment less what silence brings, believed the more the more talks there were. */
    static double ofHistory(TalkHistory history) {
        if (history.talks() == 0) {
            return 1;
        }
        double gained = (double) history.paid() / history.talks() - history.silence();
        return 1 + 0.5 * gained * history.talks() / (history.talks() + DOUBT);
    }

    /** Each call of late that reached nobody makes it less likely that the next one does; the third is the last that counts. */
    static double ofAttempts(int attempts) {
        return Math.pow(UNANSWERED, Math.min(ATTEMPTS, attempts));
    }
}
