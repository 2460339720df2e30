package org.riguardo.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.words.Moment;

/**
 * A line of the audit log in words.
 *
 * @param what what was done; its name where a plugin brought it
 * @param clientId null when it concerns no single client
 * @param clientName its name; its id when the firm has no such client any more
 * @param link the page below the context root where more of it stands; null for none
 */
public record AuditRow(
        long id,
        Moment when,
        String who,
        String what,
        @Nullable String clientId,
        @Nullable String clientName,
        @Nullable String link,
        Detail detail) {
    /**
     * What is kept beyond that.
     *
     * @param facts short pieces, such as a reason that was given
     * @param reasons of a decision, each in one sentence as it was made
     */
    public record Detail(List<String> facts, List<String> reasons) {
        public Detail {
            facts = List.copyOf(facts);
            reasons = List.copyOf(reasons);
        }
    }
}
