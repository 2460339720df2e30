package org.riguardo.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * The audit log as its template shows it.
 *
 * @param client the id of the client that it is about; null for all
 * @param clientName its name; null for all
 * @param text the name that was searched for; empty when none was
 * @param found clients of that name
 * @param next the cursor of the earlier lines; null when all are shown
 */
public record AuditPage(
        Frame frame,
        PolicyTabs tabs,
        @Nullable String client,
        @Nullable String clientName,
        String text,
        List<ClientSummary> found,
        List<AuditRow> rows,
        @Nullable String next) {
    /** The path and query of the earlier lines. */
    public String older() {
        return "/audit?from=" + next + (client == null ? "" : "&client=" + client);
    }

    /** The path and query of the lines about one client alone. */
    public String only(String id) {
        return "/audit?client=" + id;
    }
}
