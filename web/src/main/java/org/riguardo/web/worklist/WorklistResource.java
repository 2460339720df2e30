package org.riguardo.web.worklist;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.plan.Worklist;
import org.riguardo.plan.WorklistQuery.Tab;
import org.riguardo.plan.WorklistRow;
import org.riguardo.timeline.meaning.Meanings;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.suggestion.Lines;
import org.riguardo.web.talks.TalkParts;

/** The page that staff keep open all day. */
@RequestScoped
@Path("/")
public class WorklistResource {
    private static final int TALKS = 4;

    @EJB
    private Worklist worklist;

    @EJB
    private Meanings meanings;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @Inject
    private TalkParts talks;

    @QueryParam("answered")
    private @Nullable String answered;

    @QueryParam("undone")
    private @Nullable String undone;

    @QueryParam("person")
    private @Nullable String person;

    @QueryParam("text")
    private @Nullable String text;

    @QueryParam("from")
    private @Nullable String from;

    /** Whom to contact now. */
    @GET
    public Response toDo() {
        return page(Tab.TO_DO);
    }

    /** Who is on hold, why and until when. */
    @GET
    @Path("worklist/on-hold")
    public Response onHold() {
        return page(Tab.ON_HOLD);
    }

    /** With whom all is quiet. */
    @GET
    @Path("worklist/quiet")
    public Response quiet() {
        return page(Tab.QUIET);
    }

    private Response page(Tab tab) {
        Filter filter = Filter.of(tab, person, text, from);
        Page<WorklistRow> page = worklist.page(filter.query());
        String back = filter.here();
        Lines lines = new Lines(visit.speech());
        Map<String, Integer> waiting = meanings.waitingCounts(
                page.items().stream().map(WorklistRow::clientId).toList());
        return templates.page(
                "worklist",
                new WorklistPage(
                        visit.frame(Section.WORKLIST),
                        filter,
                        worklist.counts(),
                        visit.user(),
                        worklist.owners(),
                        page.items().stream()
                                .map(row -> WorklistRowView.of(row, lines, waiting.getOrDefault(row.clientId(), 0)))
                                .toList(),
                        talks.view(null, TALKS, back, "#desk", answered != null || undone != null),
                        talks.notice(answered, undone, back),
                        page.next()));
    }
}
