package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.MessageContentJson;
import org.riguardo.rest.json.MessageJson;
import org.riguardo.rest.json.PageJson;
import org.riguardo.timeline.mail.Messages;
import org.riguardo.timeline.mail.content.MessageContents;
import org.riguardo.timeline.mail.content.Opened;
import org.riguardo.timeline.mail.content.Original;
import org.riguardo.timeline.mail.content.Originals;

/** Messages as they were read, their conversations, and what waits for staff to assign. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    @EJB
    Messages messages;

    @EJB
    MessageContents contents;

    @EJB
    Originals originals;

    @Inject
    FirmZone zone;

    /** The messages with that Message-ID; more than one only where senders reused it. */
    @GET
    @Path("messages")
    public JsonObject find(@QueryParam("messageId") @Nullable String messageId) {
        if (messageId == null || messageId.isBlank()) {
            throw new InputProblem(
                    "messageId",
                    "Serve il Message-ID del messaggio, come sta nella sua intestazione.",
                    "The message's Message-ID is needed, as it stands in its header.");
        }
        var found = new Page<>(messages.byMessageId(messageId), null);
        ZoneId offset = zone.get();
        return PageJson.write(found, message -> MessageJson.write(message, offset));
    }

    /** The messages that nobody knows the client of, newest first. */
    @GET
    @Path("messages/unassigned")
    public JsonObject waiting(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @Nullable String size) {
        var page = messages.waiting(cursor, PageSize.of(size));
        ZoneId offset = zone.get();
        return PageJson.write(page, waiting -> MessageJson.write(waiting, offset));
    }

    /** One message with its whole text. */
    @GET
    @Path("messages/{id}")
    public JsonObject get(@PathParam("id") String id) {
        return MessageJson.write(messages.get(id), messages.wholeText(id), zone.get());
    }

    /** What a message consists of beyond its text: what it is in particular, what is attached, and what proves its delivery. */
    @GET
    @Path("messages/{id}/content")
    public JsonObject content(@PathParam("id") String id) {
        return MessageContentJson.write(contents.of(id), zone.get());
    }

    /** An attachment as a file. */
    @GET
    @Path("messages/{id}/attachments/{number}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    public Response attachment(@PathParam("id") String id, @PathParam("number") String number) {
        if (!number.matches("\\d{1,6}")) {
            throw new InputProblem(
                    "number",
                    "Serve il numero dell'allegato, da 0.",
                    "The number of the attachment is needed, from 0.");
        }
        Opened opened = originals.attachment(id, Integer.parseInt(number));
        if (!opened.found()) {
            throw new InputProblem(
                    "number", opened.problem().it(), opened.problem().en());
        }
        return file(opened.content(), MediaType.APPLICATION_OCTET_STREAM, "attachment");
    }

    /** The message as its mail server has it; that somebody asked is noted in the audit log. */
    @POST
    @Path("messages/{id}/original")
    @Produces({"message/rfc822", MediaType.APPLICATION_JSON})
    public Response original(@PathParam("id") String id) {
        Original original = originals.original(id);
        if (!original.found()) {
            throw new InputProblem(
                    "id", original.problem().it(), original.problem().en());
        }
        return file(original.content(), "message/rfc822", "message.eml");
    }

    private static Response file(byte[] content, String type, String name) {
        return Response.ok(content)
                .type(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** A conversation. */
    @GET
    @Path("threads/{id}")
    public JsonObject thread(@PathParam("id") String id) {
        return MessageJson.write(messages.thread(id), zone.get());
    }
}
