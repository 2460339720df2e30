package org.riguardo.web.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The audit log, or who looked at what, as its template shows it.
 *
 * @param clientName the name of the client that it is about; null for all
 * @param text the name that was searched for; empty when none was
 * @param found clients of that name
 * @param people the usernames of staff, with their names
 * @param kinds the kinds of lines, with their words
 * @param next the cursor of the earlier lines; null when all are shown
 */
public record AuditPage(
        Frame frame,
        PolicyTabs tabs,
        AuditFilter filter,
        @Nullable String clientName,
        String text,
        List<ClientSummary> found,
        Map<String, String> people,
        Map<String, String> kinds,
        List<AuditRow> rows,
        @Nullable String next) {
    /** The path and query of the earlier lines. */
    public String older() {
        return filter.path(false, next);
    }
}
