package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.riguardo.desk.drafts.DraftView;
import org.riguardo.desk.drafts.Drafts;
import org.riguardo.desk.drafts.EditOutcome;
import org.riguardo.desk.drafts.Editing;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.DraftJson;
import org.riguardo.rest.problem.NotSent;

/** One draft: read, changed, put away. Who names a revision that is no longer the draft's changes nothing. */
@Path("drafts/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

    @EJB
    Drafts drafts;

    @EJB
    Editing editing;

    @Inject
    FirmZone zone;

    /** The draft, with whether it might leave now and what changed since it was written. */
    @GET
    @Consumes(MediaType.WILDCARD)
    public JsonObject get(@PathParam("id") String id) {
        return DraftJson.write(drafts.get(id), zone.get());
    }

    /** Changes what the body names, and words it anew where it names a tone, form or language. */
    @PATCH
    public JsonObject change(@PathParam("id") String id, InputStream body) throws IOException {
        DraftView now = drafts.get(id);
        DraftJson.Change change = DraftJson.change(Body.fields(body), now.draft());
        DraftView changed = now;
        int revision = change.revision();
        if (change.words()) {
            changed = saved(
                    editing.reword(id, revision, change.tone(), change.form(), change.language(), change.replace()));
            revision = changed.draft().life().revision();
        }
        if (change.edits()) {
            changed = saved(editing.edit(id, revision, change.edit(changed.draft())));
        }
        return DraftJson.write(changed, zone.get());
    }

    /** Puts it away. */
    @DELETE
    @Consumes(MediaType.WILDCARD)
    public JsonObject discard(@PathParam("id") String id) {
        return DraftJson.write(
                saved(editing.discard(id, drafts.get(id).draft().life().revision())), zone.get());
    }

    private DraftView saved(EditOutcome outcome) {
        if (outcome instanceof EditOutcome.Overtaken overtaken) {
            throw NotSent.handled(DraftJson.overtaken(overtaken, zone.get()));
        }
        return ((EditOutcome.Saved) outcome).draft();
    }
}
