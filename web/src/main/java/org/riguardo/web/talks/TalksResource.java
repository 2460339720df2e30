package org.riguardo.web.talks;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.timeline.talks.TalkAnswer;
import org.riguardo.timeline.talks.Talks;
import org.riguardo.web.site.Templates;

/** Answers what a talk was about, from whichever page the question stood on, and comes back to it. */
@RequestScoped
@Path("/talks")
public class TalksResource {
    private static final String NOBODY = "NOBODY";

    @EJB
    private Talks talks;

    @Inject
    private Templates templates;

    @QueryParam("back")
    private @Nullable String back;

    /** Says what it was about. */
    @POST
    @Path("{id}/answer")
    public Response answer(
            @PathParam("id") String id,
            @FormParam("purpose") @Nullable String purpose,
            @FormParam("money") @Nullable String money,
            @FormParam("note") @Nullable String note) {
        boolean nobody = NOBODY.equals(purpose);
        TalkAnswer answer = new TalkAnswer(nobody ? null : purpose(purpose), "yes".equals(money), nobody, note);
        return templates.see(
                Back.to(back, "answered=" + talks.answer(id, answer).id()));
    }

    /** Takes an answer back. */
    @POST
    @Path("answers/{id}/undo")
    public Response undo(@PathParam("id") String id) {
        talks.undo(id);
        return templates.see(Back.to(back, "undone=talk"));
    }

    private static @Nullable Purpose purpose(@Nullable String name) {
        for (Purpose purpose : Purpose.values()) {
            if (purpose.name().equals(name)) {
                return purpose;
            }
        }
        return null;
    }
}
