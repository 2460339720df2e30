package org.riguardo.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;

/**
 * Which clients of the worklist to show; null leaves nothing out.
 *
 * @param owner the username of who looks after the client
 * @param person the username of who is to act, or on the list of what was done, of who did it
 * @param text part of the client's name, whatever its case
 * @param kind what there is to do, or what is waited for
 * @param amount the least that is overdue
 */
public record WorklistFilter(
        @Nullable String owner,
        @Nullable String person,
        @Nullable String text,
        @Nullable GroupKey group,
        @Nullable WorkKind kind,
        @Nullable BigDecimal amount) {

    /** Leaves nothing out. */
    public static WorklistFilter none() {
        return new WorklistFilter(null, null, null, null, null, null);
    }
}
