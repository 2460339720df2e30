package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.riguardo.desk.drafts.Dispatch;
import org.riguardo.desk.outbox.Outbox;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.OutboxJson;
import org.riguardo.rest.problem.NotSent;

/** Sends drafts: whether one may leave is decided at this very instant. */
@Path("drafts/{id}/send")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SendResource {

    @EJB
    Dispatch dispatch;

    @EJB
    Outbox outbox;

    @Inject
    FirmZone zone;

    /** Sends it, and answers with the mail as it stands some seconds later. */
    @POST
    public JsonObject send(@PathParam("id") String id, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        int revision = fields.whole("revision", Dispatch.CURRENT);
        boolean whenAllowed = fields.flag("whenAllowed", false);
        fields.end();
        SendOutcome outcome = dispatch.send(id, revision, whenAllowed);
        if (outcome instanceof SendOutcome.Leaving leaving) {
            return OutboxJson.write(outbox.get(leaving.outboxId()), zone.get());
        } else if (outcome instanceof SendOutcome.Waiting waiting) {
            return OutboxJson.write(outbox.get(waiting.outboxId()), zone.get());
        } else if (outcome instanceof SendOutcome.Held held) {
            throw NotSent.held(OutboxJson.held(held, zone.get()));
        } else if (outcome instanceof SendOutcome.AlreadyHandled handled) {
            throw NotSent.handled(OutboxJson.handled(handled, zone.get()));
        }
        SendOutcome.Refused refused = (SendOutcome.Refused) outcome;
        throw new InputProblem("draft", refused.why().it(), refused.why().en());
    }
}
