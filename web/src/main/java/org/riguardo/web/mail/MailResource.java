package org.riguardo.web.mail;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.ledger.Clients;
import org.riguardo.timeline.mail.Assigned;
import org.riguardo.timeline.mail.Assignments;
import org.riguardo.timeline.mail.MessageView;
import org.riguardo.timeline.mail.Messages;
import org.riguardo.timeline.mail.Teach;
import org.riguardo.timeline.mail.WaitingMail;
import org.riguardo.web.client.Notice;
import org.riguardo.web.meaning.MeaningParts;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** Mail that matches no client: staff say whose it is, and can take that back. */
@RequestScoped
@Path("/mail")
public class MailResource {
    private static final int ROWS = 30;
    private static final int FOUND = 12;

    @EJB
    private Messages messages;

    @EJB
    private Assignments assignments;

    @EJB
    private Clients clients;

    @Inject
    private MessageBodies bodies;

    @Inject
    private MeaningParts parts;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** What waits; after something was assigned, with a notice that offers to take it back. */
    @GET
    @Path("unassigned")
    public Response unassigned(
            @QueryParam("from") @Nullable String from,
            @QueryParam("assigned") @Nullable String assigned,
            @QueryParam("client") @Nullable String client,
            @QueryParam("messages") int count,
            @QueryParam("undone") @Nullable String undone) {
        Page<WaitingMail> page = messages.waiting(from, ROWS);
        Speech speech = visit.speech();
        return templates.page(
                "unassigned",
                new UnassignedPage(
                        visit.frame(Section.MAIL),
                        page.items().stream()
                                .map(one -> MailRow.of(one, speech))
                                .toList(),
                        page.next(),
                        assigned != null && client != null
                                ? assigned(assigned, client, count)
                                : undone == null
                                        ? null
                                        : new Notice(speech.texts().say("mail.undone"), null)));
    }

    /** One message, and a search for the client that it belongs to. */
    @GET
    @Path("unassigned/{id}")
    public Response one(
            @PathParam("id") String id,
            @QueryParam("text") @Nullable String text,
            @QueryParam("view") @Nullable String view,
            @QueryParam("meaning") @Nullable String meaning,
            @QueryParam("finding") @Nullable String finding) {
        MessageView message = messages.get(id);
        String words = text == null ? "" : text.strip();
        List<ClientSummary> found =
                words.isEmpty() ? List.of() : clients.find(words, null, FOUND).items();
        String path = "/mail/unassigned/" + id;
        return templates.page(
                "message",
                new MessagePage(
                        visit.frame(Section.MAIL),
                        message,
                        visit.speech().moments().at(message.at()),
                        words,
                        found,
                        parts.of(id, path, parts.notice(meaning, finding, path)),
                        bodies.of(message, path, view)));
    }

    /** Says whose a message is. */
    @POST
    @Path("unassigned/{id}/assign")
    public Response assign(@PathParam("id") String id, @FormParam("client") String client) {
        Assigned assigned = assignments.assign(id, client, Teach.USUAL);
        return templates.see("/mail/unassigned?assigned=" + assigned.id() + "&client=" + assigned.clientId()
                + "&messages=" + assigned.messages());
    }

    /** Takes an assignment back. */
    @POST
    @Path("assignments/{id}/undo")
    public Response undo(@PathParam("id") String id) {
        assignments.undo(id);
        return templates.see("/mail/unassigned?undone=yes");
    }

    private @Nullable Notice assigned(String id, String client, int count) {
        if (!id.matches("[A-Za-z0-9-]+")) {
            return null;
        }
        Texts texts = visit.speech().texts();
        String name = clients.get(client).name();
        return new Notice(
                texts.say("mail.assigned", name, texts.count("mail.messages", count)),
                "/mail/assignments/" + id + "/undo");
    }
}
