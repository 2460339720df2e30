package org.riguardo.web.mail;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.riguardo.ledger.Clients;
import org.riguardo.timeline.mail.MessageView;
import org.riguardo.timeline.mail.Messages;
import org.riguardo.timeline.mail.content.MessageContents;
import org.riguardo.timeline.mail.content.Opened;
import org.riguardo.timeline.mail.content.Original;
import org.riguardo.timeline.mail.content.Originals;
import org.riguardo.web.meaning.MeaningParts;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** A message by itself: its text, as its sender laid it out, what is attached, and the original of the mail server. */
@RequestScoped
@Path("/mail/messages/{id}")
public class MessageResource {

    private static final int SHOWN = 200_000;

    @EJB
    private Messages messages;

    @EJB
    private MessageContents contents;

    @EJB
    private Originals originals;

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

    /** The message; plain, unless it is asked for as its sender laid it out. */
    @GET
    public Response page(
            @PathParam("id") String id,
            @QueryParam("view") @Nullable String view,
            @QueryParam("meaning") @Nullable String meaning,
            @QueryParam("finding") @Nullable String finding) {
        MessageView message = messages.get(id);
        String path = "/mail/messages/" + id;
        String from = message.from() == null ? visit.speech().texts().say("mail.no-sender") : message.from();
        return templates.page(
                "message-view",
                new ViewPage(
                        visit.frame(Section.MAIL),
                        message,
                        message.fromName() == null ? from : message.fromName() + " (" + from + ")",
                        visit.speech().moments().at(message.at()),
                        message.clientId() == null
                                ? null
                                : clients.get(message.clientId()).name(),
                        bodies.of(message, path, view),
                        parts.of(id, path, parts.notice(meaning, finding, path))));
    }

    /** The message as its sender laid it out, for a frame in which nothing runs and into which nothing is loaded. */
    @GET
    @Path("html")
    public Response html(@PathParam("id") String id) {
        String html = "<!doctype html><html><head><meta charset=\"utf-8\"><title>"
                + visit.speech().texts().say("message.laid-out") + "</title></head><body>" + contents.html(id)
                + "</body></html>";
        return Response.ok(html.getBytes(StandardCharsets.UTF_8))
                .type("text/html;charset=UTF-8")
                .build();
    }

    /** An attachment as a file, or a page that says why it cannot be had. */
    @GET
    @Path("attachments/{seq}")
    public Response attachment(@PathParam("id") String id, @PathParam("seq") int seq) {
        Opened opened = originals.attachment(id, seq);
        return opened.found()
                ? file(opened.content(), opened.name())
                : original(id, new Original(new byte[0], 0, opened.problem()));
    }

    /** The original, as text; that somebody asked for it is noted, so it is no plain link. */
    @POST
    @Path("original")
    public Response original(@PathParam("id") String id) {
        return original(id, originals.original(id));
    }

    /** The original as a file. */
    @POST
    @Path("original.eml")
    public Response file(@PathParam("id") String id) {
        Original original = originals.original(id);
        return original.found() ? file(original.content(), "messaggio.eml") : original(id, original);
    }

    private Response original(String id, Original original) {
        MessageView message = messages.get(id);
        byte[] content = original.content();
        String text = new String(content, 0, Math.min(content.length, SHOWN), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\ufffd");
        return templates.page(
                original.found() ? 200 : 404,
                "original",
                new OriginalPage(
                        visit.frame(Section.MAIL),
                        message.subject().isBlank() ? visit.speech().texts().say("mail.no-subject") : message.subject(),
                        "/mail/messages/" + id,
                        text,
                        original.found() ? "" : visit.speech().texts().say(original.problem()),
                        content.length > SHOWN || original.cut()));
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content)
                .type("application/octet-stream")
                .header("Content-Disposition", Disposition.attachment(name))
                .build();
    }
}
