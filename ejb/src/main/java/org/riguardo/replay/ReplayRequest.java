package org.riguardo.replay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.policy.PolicySettings;

/**
 * What to replay.
 *
 * @param from the first day
 * @param to the last day, not later than today and at most ten years after the first
 * @param policy the policy to decide with
 * @param other a second policy to compare it with; null for none
 * @param policyName the number of its version, or {@code draft}; null when nobody said
 * @param otherName the same of the second
 */
public record ReplayRequest(
        LocalDate from,
        LocalDate to,
        PolicySettings policy,
        @Nullable PolicySettings other,
        @Nullable String policyName,
        @Nullable String otherName) {

    /** Policies that nobody gave a name to. */
    public ReplayRequest(LocalDate from, LocalDate to, PolicySettings policy, @Nullable PolicySettings other) {
        this(from, to, policy, other, null, null);
    }
}
