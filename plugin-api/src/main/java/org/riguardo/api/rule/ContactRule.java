package org.riguardo.api.rule;

import java.util.List;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;

/**
 * One question about one client at one instant, which may close a gate. It cannot open a gate that another rule closed.
 *
 * <p>A rule is pure: it answers from the situation alone, and the same every time. With nothing new happening its answer
 * may change only at the opening of a day or at an instant that it gave as {@code until}.
 *
 * @since 1.0
 */
public interface ContactRule {

    /** The name under which it is traced, configured and switched off, such as {@code supportive-contact}. */
    String name();

    /** The question that it answers, for the person who configures it. */
    Sentence question();

    /** The numbers of the policy that the firm may change; a rule of a plugin has its own in the settings of its descriptor, and gives none here. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** Whether the firm cannot switch it off. */
    default boolean alwaysOn() {
        return false;
    }

    /** Why the gate is closed; empty while it is open. A gate with several reasons gives one entry for each. */
    List<Closed> judge(Situation situation);

    /** A tone that the contact should not exceed; empty when the rule has no wish. */
    default Optional<Softening> soften(Situation situation) {
        return Optional.empty();
    }
}
