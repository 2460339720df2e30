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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.AuditEntry;
import org.riguardo.audit.AuditLog;
import org.riguardo.audit.AuditQuery;
import org.riguardo.audit.access.AccessEntry;
import org.riguardo.audit.access.Accesses;
import org.riguardo.db.Page;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.ledger.Clients;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.PersonName;

/** The audit log and who looked at what, for partners and administrators. */
@RequestScoped
@Path("/audit")
public class AuditResource {
    private static final int LINES = 50;
    private static final int FOUND = 12;

    @EJB
    private AuditLog log;

    @EJB
    private Accesses accesses;

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
     * @param show {@code seen} for who looked at what, else what was done
     * @param client the id of the client that it is about; without it, all
     * @param text a client's name to choose one by
     */
    @GET
    public Response page(
            @QueryParam("show") @Nullable String show,
            @QueryParam("client") @Nullable String client,
            @QueryParam("who") @Nullable String who,
            @QueryParam("what") @Nullable String what,
            @QueryParam("first") @Nullable String first,
            @QueryParam("last") @Nullable String last,
            @QueryParam("text") @Nullable String text,
            @QueryParam("from") @Nullable String from) {
        AuditFilter filter = AuditFilter.of(show, client, who, what, first, last);
        String cursor = from == null || from.isEmpty() ? null : from;
        Page<AuditRow> page = filter.seen() ? seen(filter, cursor) : done(filter, cursor);
        String words = text == null ? "" : text.strip();
        List<ClientSummary> found =
                words.isEmpty() ? List.of() : clients.find(words, null, FOUND).items();
        return templates.page(
                "audit",
                new AuditPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.AUDIT, visit),
                        filter,
                        filter.client() == null ? null : name(filter.client()),
                        words,
                        found,
                        people(),
                        kinds(filter.seen()),
                        page.items(),
                        page.next()));
    }

    private Page<AuditRow> done(AuditFilter filter, @Nullable String cursor) {
        AuditRows rows = new AuditRows(visit.speech(), this::name);
        Page<AuditEntry> page = log.page(query(filter, cursor));
        return new Page<>(page.items().stream().map(rows::of).toList(), page.next());
    }

    private Page<AuditRow> seen(AuditFilter filter, @Nullable String cursor) {
        SeenRows rows = new SeenRows(visit.speech(), this::name);
        Page<AccessEntry> page = accesses.page(query(filter, cursor));
        return new Page<>(page.items().stream().map(rows::of).toList(), page.next());
    }

    private AuditQuery query(AuditFilter filter, @Nullable String cursor) {
        return new AuditQuery(
                filter.client(),
                filter.who(),
                filter.what(),
                filter.from(visit.zone()),
                filter.to(visit.zone()),
                cursor,
                LINES);
    }

    private Map<String, String> people() {
        Map<String, String> people = new TreeMap<>();
        log.people().forEach(name -> people.put(name, PersonName.of(name)));
        return people;
    }

    private Map<String, String> kinds(boolean seen) {
        String family = seen ? "seen.what" : "audit.what";
        Map<String, String> kinds = new TreeMap<>();
        (seen ? accesses.kinds() : log.kinds())
                .forEach(kind -> kinds.put(kind, visit.speech().texts().named(family, kind)));
        return kinds;
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
