package org.riguardo.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.AuditEntry;
import org.riguardo.audit.AuditLog;
import org.riguardo.db.Page;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.ledger.Clients;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** The audit log, for partners and administrators. */
@RequestScoped
@Path("/audit")
public class AuditResource {
    private static final int LINES = 50;
    private static final int FOUND = 12;

    @EJB
    private AuditLog log;

    @EJB
    private Clients clients;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    private final Map<String, String> names = new HashMap<>();

    /**
     * One page of the log, the newest lines first.
     *
     * @param client the id of the client that it is about; without it, all
     * @param text a client's name to choose one by
     */
    @GET
    public Response page(
            @QueryParam("client") @Nullable String client,
            @QueryParam("text") @Nullable String text,
            @QueryParam("from") @Nullable String from) {
        String about = client == null || client.isBlank() ? null : client;
        Page<AuditEntry> page = log.page(about, from == null || from.isEmpty() ? null : from, LINES);
        AuditRows rows = new AuditRows(visit.speech(), this::name);
        String words = text == null ? "" : text.strip();
        List<ClientSummary> found =
                words.isEmpty() ? List.of() : clients.find(words, null, FOUND).items();
        return templates.page(
                "audit",
                new AuditPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.AUDIT, visit),
                        about,
                        about == null ? null : name(about),
                        words,
                        found,
                        page.items().stream().map(rows::of).toList(),
                        page.next()));
    }

    private String name(String id) {
        return names.computeIfAbsent(id, unknown -> {
            try {
                return clients.get(unknown).name();
            } catch (NotFoundProblem e) {
                return unknown;
            }
        });
    }
}
