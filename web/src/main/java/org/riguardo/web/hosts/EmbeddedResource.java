package org.riguardo.web.hosts;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.hosts.Embedded;
import org.riguardo.hosts.Sight;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.web.client.ContactForm;
import org.riguardo.web.client.ContactReading;
import org.riguardo.web.hosts.EmbeddedPages.Turn;
import org.riguardo.web.site.Templates;
import org.riguardo.web.words.Texts;

/** The page of a guest: what is suggested, a call to log, and which client the customer is. Its ticket is all that it has. */
@RequestScoped
@Path("/embedded/{door}/t/{ticket}")
public class EmbeddedResource {
    @EJB
    private Embedded embedded;

    @Inject
    private EmbeddedPages pages;

    @Inject
    private Templates templates;

    @Context
    private HttpServletResponse response;

    @PathParam("door")
    private String door = "";

    @PathParam("ticket")
    private String ticket = "";

    /** The page; after something was done, with a sentence about it. */
    @GET
    public Response page(
            @QueryParam("logged") @Nullable String logged,
            @QueryParam("done") @Nullable String done,
            @QueryParam("other") @Nullable String other,
            @QueryParam("words") @Nullable String words,
            @QueryParam("log") @Nullable String log) {
        Sight sight = embedded.look(door, ticket);
        Texts texts = pages.texts(sight);
        if (sight instanceof Sight.Nothing) {
            return pages.show(response, sight, base(), Turn.first());
        }
        if (words != null || other != null) {
            String looked = words == null ? "" : words.strip();
            return pages.show(
                    response,
                    sight,
                    base(),
                    new Turn(
                            200,
                            ContactForm.empty(),
                            true,
                            looked,
                            looked.isEmpty() ? List.of() : embedded.named(door, ticket, looked),
                            null,
                            null,
                            false));
        }
        if (logged != null && logged.matches("[A-Za-z0-9-]{1,40}")) {
            return pages.show(response, sight, base(), Turn.done(texts.say("embedded.logged"), logged));
        }
        if (done != null) {
            String said = done.equals("undone") ? "embedded.undone" : "embedded.chosen";
            return pages.show(response, sight, base(), Turn.done(texts.say(said), null));
        }
        boolean open = log != null;
        return pages.show(
                response, sight, base(), new Turn(200, ContactForm.empty(), false, "", List.of(), null, null, open));
    }

    /** Logs a call. */
    @POST
    @Path("calls")
    public Response log(@Context HttpServletRequest request) {
        Sight sight = embedded.look(door, ticket);
        if (!(sight instanceof Sight.Shown shown)) {
            return pages.show(response, sight, base(), Turn.first());
        }
        Texts texts = pages.texts(sight);
        ContactReading reading = ContactReading.of(
                ContactForm.of(request.getParameterMap()), shown.policy().zone(), texts);
        if (reading.contact() == null) {
            return pages.show(response, sight, base(), Turn.refused(reading.form()));
        }
        try {
            return templates.see(base() + "?logged=" + embedded.log(door, ticket, reading.contact()));
        } catch (NotFoundProblem gone) {
            return pages.show(response, embedded.look(door, ticket), base(), Turn.gone());
        } catch (InputProblem problem) {
            return pages.show(
                    response,
                    sight,
                    base(),
                    Turn.refused(reading.form().with(problem.field(), texts.say(problem.sentence()))));
        }
    }

    /** Takes a call back that was logged. */
    @POST
    @Path("calls/{contact}/undo")
    public Response undo(@PathParam("contact") String contact) {
        return after(() -> embedded.withdraw(door, ticket, contact), "undone");
    }

    /** Says which client it is. */
    @POST
    @Path("client")
    public Response choose(@FormParam("client") @Nullable String client) {
        return after(() -> embedded.choose(door, ticket, client == null ? "" : client), "chosen");
    }

    /** Takes that back. */
    @POST
    @Path("client/undo")
    public Response forget() {
        return after(() -> embedded.forget(door, ticket), "undone");
    }

    private Response after(Runnable act, String done) {
        try {
            act.run();
            return templates.see(base() + "?done=" + done);
        } catch (NotFoundProblem gone) {
            return pages.show(response, embedded.look(door, ticket), base(), Turn.gone());
        }
    }

    private String base() {
        return "/embedded/" + door + "/t/" + ticket;
    }
}
