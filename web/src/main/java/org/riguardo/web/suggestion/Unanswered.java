package org.riguardo.web.suggestion;

import java.util.List;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;

/** Finds the messages of which a decision says that they wait for an answer. */
public final class Unanswered {
    private static final List<String> RULES = List.of("reply", "unanswered-message");

    private Unanswered() {}

    /** The ids of the contacts; none where an answer is not the next thing to do. */
    public static List<String> of(Decision decision) {
        return decision.action() != Action.REPLY
                ? List.of()
                : decision.because().stream()
                        .filter(reason -> RULES.contains(reason.rule()))
                        .flatMap(reason -> reason.evidence().stream())
                        .distinct()
                        .toList();
    }
}
