package org.riguardo.web.client;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.Marks;
import org.riguardo.web.panel.TurnParts;
import org.riguardo.web.site.Templates;
import org.riguardo.web.talks.Back;

/** What staff mark about a client: a message that needs no answer, an amount that the client disputes. */
@RequestScoped
@Path("/clients/{id}")
public class MarksResource {
    @EJB
    private Marks marks;

    @Inject
    private Templates templates;

    @PathParam("id")
    private String id = "";

    @QueryParam("back")
    private @Nullable String back;

    /** Says that messages need no answer. */
    @POST
    @Path("no-answer")
    public Response noAnswer(@FormParam("contact") List<String> contacts) {
        marks.needsNoAnswer(id, contacts, true);
        return templates.see(Back.to(back, "turned=" + TurnParts.noAnswer(id, contacts)));
    }

    /** Takes that back. */
    @POST
    @Path("no-answer/undo")
    public Response answer(@QueryParam("contact") List<String> contacts) {
        marks.needsNoAnswer(id, contacts, false);
        return templates.see(Back.to(back, "turned=undone"));
    }

    /** Says that the client disputes an open amount, or does no more. */
    @POST
    @Path("items/{item}/dispute")
    public Response dispute(@PathParam("item") String item, @FormParam("disputed") @Nullable String disputed) {
        marks.dispute(id, item, "yes".equals(disputed));
        return templates.see("/clients/" + id + "?turned=" + ("yes".equals(disputed) ? "disputed" : "settled"));
    }
}
