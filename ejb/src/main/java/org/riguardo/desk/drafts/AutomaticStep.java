package org.riguardo.desk.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.Strategy;

/**
 * A step that the firm may let go out by itself: an email of a ladder, or thanks.
 *
 * @param group whose ladder it is; null for thanks, to whomever
 * @param tone of the email; null for thanks
 * @param day days overdue at which it comes; 0 for thanks
 */
public record AutomaticStep(@Nullable GroupKey group, @Nullable Tone tone, int day) {

    /** Thanks for a payment. */
    public static final AutomaticStep THANKS = new AutomaticStep(null, null, 0);

    private static final String EVERYONE = "all";

    /** The steps that a policy has; one that it has no longer goes out no longer. */
    public static List<AutomaticStep> of(PolicySettings settings) {
        List<AutomaticStep> steps = new ArrayList<>();
        for (GroupKey group : GroupKey.values()) {
            Map<GroupKey, Strategy> strategies = settings.strategies();
            if (strategies.get(group) instanceof Strategy.Ladder ladder) {
                ladder.steps().stream()
                        .filter(step -> step.action() == Action.EMAIL)
                        .forEach(step -> steps.add(new AutomaticStep(group, step.tone(), step.day())));
            }
        }
        steps.add(THANKS);
        return steps;
    }

    /** As it is kept: {@code ordinary}, or {@code all}. */
    public String groupKey() {
        return group == null ? EVERYONE : group.key();
    }

    /** As it is kept beside its group: {@code email-friendly-7}, or {@code thanks}. */
    public String key() {
        return tone == null ? "thanks" : "email-" + tone.name().toLowerCase(Locale.ROOT) + "-" + day;
    }
}
