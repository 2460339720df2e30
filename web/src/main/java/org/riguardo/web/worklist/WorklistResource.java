package org.riguardo.web.worklist;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.web.Location;
import org.riguardo.db.Page;
import org.riguardo.firm.Roles;
import org.riguardo.limitation.Limitation;
import org.riguardo.plan.Worklist;
import org.riguardo.plan.WorklistRow;
import org.riguardo.plugins.views.PluginViews;
import org.riguardo.plugins.views.SeenRow;
import org.riguardo.timeline.meaning.Meanings;
import org.riguardo.web.agreements.Waiting;
import org.riguardo.web.client.Notice;
import org.riguardo.web.panel.TurnParts;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Subsection;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.talks.TalkParts;
import org.riguardo.web.words.Speech;

/** The page that staff keep open all day. */
@RequestScoped
@Path("/")
public class WorklistResource {
    private static final int TALKS = 4;

    @EJB
    private Worklist worklist;

    @EJB
    private Meanings meanings;

    @EJB
    private Limitation limitation;

    @EJB
    private PluginViews plugins;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @Inject
    private TalkParts talks;

    @Inject
    private TurnParts turns;

    @Inject
    private Lists lists;

    @Inject
    private Waiting waitingYes;

    @QueryParam("decided")
    private @Nullable String decided;

    @QueryParam("answered")
    private @Nullable String answered;

    @QueryParam("undone")
    private @Nullable String undone;

    @QueryParam("turned")
    private @Nullable String turned;

    @BeanParam
    private Asked asked = new Asked();

    /** Whom to contact now. */
    @GET
    public Response toDo() {
        return page(Subsection.TO_DO);
    }

    /** Who is on hold, why and until when. */
    @GET
    @Path("worklist/on-hold")
    public Response onHold() {
        return page(Subsection.ON_HOLD);
    }

    /** Clients with whom all is quiet are found among all. */
    @GET
    @Path("worklist/quiet")
    public Response quiet() {
        return templates.see("/clients");
    }

    private Response page(Subsection tab) {
        Filter filter = asked.on(tab);
        Page<WorklistRow> page = worklist.page(filter.query());
        String back = filter.here();
        Speech speech = visit.speech();
        Map<String, Integer> waiting = meanings.waitingCounts(
                page.items().stream().map(WorklistRow::clientId).toList());
        Frame frame = visit.frame(Section.WORKLIST, null, Location.WORKLIST_PANEL)
                .withRows(plugins.rows(Location.WORKLIST_ACTION, seen(page.items()), visit.locale()));
        Notice yes = waitingYes.notice(decided, Waiting.Place.WORKLIST);
        Notice turn = yes != null ? yes : turns.notice(turned, back);
        return templates.page(
                "worklist",
                new WorklistPage(
                        frame,
                        lists.above(frame, filter),
                        tab == Subsection.TO_DO ? waitingYes.mine() : List.of(),
                        tab == Subsection.TO_DO && visit.may(Roles.PARTNER) ? limitation.waitingForMe() : 0,
                        page.items().stream()
                                .map(row -> WorklistRowView.of(row, speech, waiting.getOrDefault(row.clientId(), 0)))
                                .toList(),
                        talks.view(null, TALKS, back, "#desk", answered != null || undone != null),
                        turn != null ? turn : talks.notice(answered, undone, back),
                        page.next()));
    }

    private static List<SeenRow> seen(List<WorklistRow> rows) {
        return rows.stream()
                .map(row -> new SeenRow(row.clientId(), row.decision().group(), row.overdue()))
                .toList();
    }
}
