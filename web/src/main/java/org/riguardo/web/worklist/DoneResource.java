package org.riguardo.web.worklist;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.desk.Desk;
import org.riguardo.desk.Done;
import org.riguardo.desk.DoneRow;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.web.panel.TurnParts;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Subsection;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.talks.Back;
import org.riguardo.web.words.Speech;

/** What the firm's people did in the last days, to be looked through and taken back. */
@RequestScoped
@Path("/worklist/done")
public class DoneResource {
    @EJB
    private Done done;

    @EJB
    private Desk desk;

    @EJB
    private Agreements agreements;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @Inject
    private TurnParts turns;

    @Inject
    private Lists lists;

    @QueryParam("turned")
    private @Nullable String turned;

    @QueryParam("undone")
    private @Nullable String undone;

    @BeanParam
    private Asked asked = new Asked();

    /** The list, newest first. */
    @GET
    public Response page() {
        Filter filter = asked.on(Subsection.DONE);
        Page<DoneRow> page = done.page(filter.clients(), filter.from(), Filter.ROWS);
        Frame frame = visit.frame(Section.WORKLIST);
        Speech speech = visit.speech();
        return templates.page(
                "done",
                new DonePage(
                        frame,
                        lists.above(frame, filter),
                        page.items().stream()
                                .map(row -> DoneRowView.of(row, visit.user(), filter.here(), speech, visit.zone()))
                                .toList(),
                        turns.notice(undone != null ? "undone" : turned, filter.here()),
                        page.next()));
    }

    /** Takes back a contact that was logged. */
    @POST
    @Path("{client}/{contact}/undo")
    public Response undo(
            @PathParam("client") String client,
            @PathParam("contact") String contact,
            @QueryParam("back") @Nullable String back) {
        desk.withdraw(client, contact);
        return templates.see(Back.to(back, "turned=undone"));
    }

    /** Takes back an agreement that was made. */
    @POST
    @Path("{client}/agreements/{agreement}/undo")
    public Response withdraw(
            @PathParam("client") String client,
            @PathParam("agreement") String agreement,
            @QueryParam("back") @Nullable String back) {
        agreements.withdraw(client, agreement);
        return templates.see(Back.to(back, "turned=undone"));
    }
}
