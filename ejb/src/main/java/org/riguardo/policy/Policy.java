package org.riguardo.policy;

import java.time.Instant;
import java.util.List;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.GroupKey;

/** The policy: who is contacted next, how, when, by whom and in which tone. It reads nothing but its arguments. */
public final class Policy {

    private Policy() {}

    /** The suggested next contact with the client at this instant. */
    public static Decision decide(ClientFile file, PolicySettings settings, Instant now) {
        Sentence none = new Sentence("Ora non c'è niente da fare.", "There is nothing to do now.");
        return new Decision(
                Action.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                false,
                false,
                null,
                null,
                GroupKey.ORDINARY,
                none,
                List.of(),
                List.of(),
                List.of());
    }
}
