package org.riguardo.web.outbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.drafts.Dispatch;
import org.riguardo.desk.outbox.Outbox;
import org.riguardo.desk.outbox.OutboxMail;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** Sends a draft, and leads to what came of it. */
@RequestScoped
@Path("/drafts/{id}/send")
public class SendResource {
    @EJB
    private Dispatch dispatch;

    @EJB
    private Outbox outbox;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** Sends it; with {@code whenAllowed} it leaves by itself later, where now only time keeps it back. */
    @POST
    public Response send(
            @PathParam("id") String id,
            @FormParam("revision") int revision,
            @FormParam("whenAllowed") @Nullable String whenAllowed) {
        SendOutcome outcome = dispatch.send(id, revision, "true".equals(whenAllowed));
        if (outcome instanceof SendOutcome.Leaving leaving) {
            return templates.see("/outbox/" + leaving.outboxId());
        } else if (outcome instanceof SendOutcome.Waiting waiting) {
            return templates.see("/outbox/" + waiting.outboxId());
        } else if (outcome instanceof SendOutcome.Refused refused) {
            return refused(id, visit.speech().texts().say(refused.why()));
        }
        OutboxMail latest = outbox.latestOf(id);
        boolean quicker = outcome instanceof SendOutcome.AlreadyHandled handled && handled.state() != null;
        if (latest == null && quicker) {
            return refused(id, visit.speech().texts().say("outbox.copy"));
        }
        if (latest == null || outcome instanceof SendOutcome.AlreadyHandled && !quicker) {
            return templates.see("/drafts/" + id);
        }
        return templates.see("/outbox/" + latest.id() + (quicker ? "?quicker=yes" : ""));
    }

    private Response refused(String id, String why) {
        return templates.page(422, "send-refused", new RefusedPage(visit.frame(Section.MAIL), id, why));
    }
}
