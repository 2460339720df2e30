package org.riguardo.web.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

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

    /** What waits; after something was done, with a notice that offers to take it back. */
    @GET
    @Path("unassigned")
    public Response unassigned(
            @QueryParam("from") @Nullable String from,
            @QueryParam("assigned") @Nullable String assigned,
            @QueryParam("client") @Nullable String client,
            @QueryParam("messages") int count,
            @QueryParam("refused") @Nullable String refused,
            @QueryParam("ignored") @Nullable String ignored,
            @QueryParam("undone") @Nullable String undone) {
        Page<WaitingMail> page = messages.waiting(from, ROWS);
        Speech speech = visit.speech();
        MailNotices notices = new MailNotices(speech.texts());
        Notice notice = assigned != null && client != null
                ? notices.assigned(assigned, clients.get(client).name(), count)
                : refused != null
                        ? notices.refused(refused)
                        : ignored != null ? notices.ignored(ignored) : undone == null ? null : notices.undone();
        return templates.page(
                "unassigned",
                new UnassignedPage(
                        visit.frame(Section.MAIL),
                        page.items().stream()
                                .map(one -> MailRow.of(one, speech))
                                .toList(),
                        page.next(),
                        notice));
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
        WaitingMail waiting = messages.withCandidates(id);
        MessageView message = waiting.message();
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
                        bodies.of(message, path, view),
                        link(waiting)));
    }

    private LinkPart link(WaitingMail waiting) {
        Speech speech = visit.speech();
        MessageView message = waiting.message();
        String client = message.clientId();
        return new LinkPart(
                client,
                client == null ? null : clients.get(client).name(),
                message.because() == null ? null : Why.is(message.because(), speech.texts()),
                MailRow.guesses(waiting, speech),
                waiting.addresses().size() == 1 ? waiting.addresses().get(0) : null,
                waiting.domain(),
                !waiting.addresses().isEmpty());
    }

    /** Says whose a message is, and what is learned of that. */
    @POST
    @Path("unassigned/{id}/assign")
    public Response assign(
            @PathParam("id") String id,
            @FormParam("client") String client,
            @FormParam("teach") @DefaultValue("USUAL") Teach teach) {
        Assigned assigned = assignments.assign(id, client, teach);
        return templates.see("/mail/unassigned?assigned=" + assigned.id() + "&client=" + assigned.clientId()
                + "&messages=" + assigned.messages());
    }

    /** Says that a message is not that client's. */
    @POST
    @Path("unassigned/{id}/refuse")
    public Response refuse(@PathParam("id") String id, @FormParam("client") String client) {
        return templates.see("/mail/unassigned?refused=" + assignments.refuse(id, client));
    }

    /** Says that nobody is to be asked about the sender again. */
    @POST
    @Path("unassigned/{id}/ignore")
    public Response ignore(@PathParam("id") String id, @FormParam("domain") @Nullable String domain) {
        List<String> ids = assignments.ignore(id, "yes".equals(domain));
        return templates.see("/mail/unassigned?ignored=" + String.join(",", ids));
    }

    /** Asks about senders again. */
    @POST
    @Path("ignored/{ids}/undo")
    public Response ask(@PathParam("ids") String ids) {
        List.of(ids.split(",")).forEach(assignments::ask);
        return templates.see("/mail/unassigned?undone=yes");
    }

    /** Takes an assignment or a refusal back. */
    @POST
    @Path("assignments/{id}/undo")
    public Response undo(@PathParam("id") String id) {
        assignments.undo(id);
        return templates.see("/mail/unassigned?undone=yes");
    }

    /** What staff said and can take back; with an id, what taking that back would do. */
    @GET
    @Path("decided")
    public Response decided(@QueryParam("undo") @Nullable String undo) {
        Speech speech = visit.speech();
        MailNotices notices = new MailNotices(speech.texts());
        return templates.page(
                "mail-decided",
                new DecidedPage(
                        visit.frame(Section.MAIL),
                        assignments.said().stream()
                                .map(said -> notices.row(said, speech))
                                .toList(),
                        assignments.ignored().stream()
                                .map(one -> new DecidedPage.IgnoredRow(
                                        one.id(), one.sender(), speech.moments().at(one.at()), PersonName.of(one.by())))
                                .toList(),
                        undo,
                        undo == null ? null : notices.preview(assignments.preview(undo)),
                        null));
    }
}
