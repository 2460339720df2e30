package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.MessageJson;
import org.riguardo.rest.json.PageJson;
import org.riguardo.timeline.mail.Messages;

/** Messages as they were read, their conversations, and what waits for staff to assign. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    @EJB
    Messages messages;

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

    /** A conversation. */
    @GET
    @Path("threads/{id}")
    public JsonObject thread(@PathParam("id") String id) {
        return MessageJson.write(messages.thread(id), zone.get());
    }
}
