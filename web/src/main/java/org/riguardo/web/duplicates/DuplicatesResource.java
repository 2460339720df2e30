package org.riguardo.web.duplicates;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.clients.Duplicates;
import org.riguardo.clients.MergeView;
import org.riguardo.clients.Merges;
import org.riguardo.clients.Proposal;
import org.riguardo.db.Page;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** Clients that may be one, side by side: a person says whether they are, and can take that back. */
@RequestScoped
@Path("/clients/duplicates")
public class DuplicatesResource {
    private static final String PATH = "/clients/duplicates";
    private static final int PAIRS = 20;
    private static final String ID = "[A-Za-z0-9-]+";

    @EJB
    private Duplicates duplicates;

    @EJB
    private Merges merges;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The pairs; after something was said of one, with a notice that offers to take it back. */
    @GET
    public Response page(
            @QueryParam("from") @Nullable String from,
            @QueryParam("merged") @Nullable String merged,
            @QueryParam("apart") @Nullable String apart,
            @QueryParam("undone") @Nullable String undone) {
        Page<Proposal> page = duplicates.page(from, PAIRS);
        Speech speech = visit.speech();
        return templates.page(
                "duplicates",
                new DuplicatesPage(
                        visit.frame(Section.CLIENTS),
                        page.items().stream()
                                .map(pair -> PairView.of(pair, speech))
                                .toList(),
                        visit.may(Roles.PARTNER, Roles.ADMINISTRATOR),
                        page.next(),
                        notice(speech.texts(), merged, apart, undone)));
    }

    /** Makes one client of two; the one that was chosen stays. */
    @POST
    @Path("merge")
    public Response merge(
            @FormParam("one") String one,
            @FormParam("other") String other,
            @FormParam("stays") @Nullable String stays) {
        if (!one.equals(stays) && !other.equals(stays)) {
            throw new InputProblem(
                    "stays", "Scegliere quale dei due clienti resta.", "Choose which of the two clients stays.");
        }
        MergeView merge = merges.merge(stays, one.equals(stays) ? other : one);
        return templates.see(PATH + "?merged=" + merge.id());
    }

    /** Makes two clients of one again. */
    @POST
    @Path("merges/{id}/undo")
    public Response undo(@PathParam("id") String id) {
        merges.undo(id);
        return templates.see(PATH + "?undone=merge");
    }

    /** Says that they are two. */
    @POST
    @Path("apart")
    public Response apart(@FormParam("one") String one, @FormParam("other") String other) {
        duplicates.apart(one, other);
        return templates.see(PATH + "?apart=" + one + "," + other);
    }

    /** Takes back that they are two. */
    @POST
    @Path("apart/{one}/{other}/undo")
    public Response maybeOne(@PathParam("one") String one, @PathParam("other") String other) {
        duplicates.maybeOne(one, other);
        return templates.see(PATH + "?undone=apart");
    }

    private static @Nullable Notice notice(
            Texts texts, @Nullable String merged, @Nullable String apart, @Nullable String undone) {
        if (merged != null && merged.matches(ID)) {
            return new Notice(texts.say("duplicates.merged"), PATH + "/merges/" + merged + "/undo");
        }
        if (apart != null && apart.matches(ID + "," + ID)) {
            return new Notice(texts.say("duplicates.apart.done"), PATH + "/apart/" + apart.replace(',', '/') + "/undo");
        }
        return undone == null
                ? null
                : new Notice(
                        texts.say(undone.equals("merge") ? "duplicates.merge.undone" : "duplicates.apart.undone"),
                        null);
    }
}
