package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.timeline.mail.Assigned;
import org.riguardo.timeline.mail.Ignored;
import org.riguardo.timeline.mail.MessageView;
import org.riguardo.timeline.mail.Said;
import org.riguardo.timeline.mail.ThreadView;
import org.riguardo.timeline.mail.UndoPreview;
import org.riguardo.timeline.mail.WaitingMail;

/** Messages, conversations, and what waits for staff to assign. */
public final class MessageJson {

    private MessageJson() {}

    /** One message as it was read. */
    public static JsonObject write(MessageView message, ZoneId zone) {
        return message(message, zone).build();
    }

    /** One message with its whole text, quotation and signature included. */
    public static JsonObject write(MessageView message, String wholeText, ZoneId zone) {
        return message(message, zone).put("wholeText", wholeText).build();
    }

    private static Doc message(MessageView message, ZoneId zone) {
        return new Doc(zone)
                .put("id", message.id())
                .put("messageId", message.messageId())
                .put("threadId", message.threadId())
                .put("clientId", message.clientId())
                .put("direction", message.direction())
                .put("at", message.at())
                .put("from", message.from())
                .put("fromName", message.fromName())
                .put("to", message.to())
                .put("subject", message.subject())
                .put("kind", message.kind())
                .put("newText", message.newText())
                .put("purpose", message.purpose())
                .put("signals", message.signals().stream().sorted().toList())
                .put("returnDate", message.returnDate())
                .put("refersTo", message.refersTo())
                .put("linkReason", message.linkReason())
                .put("linkDetail", message.linkDetail())
                .put("note", message.note());
    }

    /** A conversation, oldest message first. */
    public static JsonObject write(ThreadView thread, ZoneId zone) {
        return new Doc(zone)
                .put("id", thread.id())
                .put("subject", thread.subject())
                .put("messages", Doc.array(thread.messages(), message -> write(message, zone)))
                .build();
    }

    /** A message that nobody knows the client of, with the clients that it may belong to. */
    public static JsonObject write(WaitingMail waiting, ZoneId zone) {
        return new Doc(zone)
                .put("message", write(waiting.message(), zone))
                .put("addresses", waiting.addresses())
                .put("domain", waiting.domain())
                .put("more", waiting.more())
                .put("candidates", Doc.array(waiting.candidates(), candidate -> new Doc(zone)
                        .put("clientId", candidate.clientId())
                        .put("clientName", candidate.clientName())
                        .put("reason", candidate.reasons().get(0).reason())
                        .put("reasons", Doc.array(candidate.reasons(), because -> new Doc(zone)
                                .put("reason", because.reason())
                                .put("detail", because.detail())
                                .build()))
                        .build()))
                .build();
    }

    /** What came of assigning a message to a client. */
    public static JsonObject write(Assigned assigned, ZoneId zone) {
        return new Doc(zone)
                .put("id", assigned.id())
                .put("clientId", assigned.clientId())
                .put("learnedAddress", assigned.learnedAddress())
                .put("learnedDomain", assigned.learnedDomain())
                .put("messages", assigned.messages())
                .build();
    }

    /** What undoing an assignment would do. */
    public static JsonObject write(UndoPreview preview, ZoneId zone) {
        return new Doc(zone)
                .put("messages", preview.messages())
                .put("waiting", preview.waiting())
                .build();
    }

    /** What staff said of a message. */
    public static JsonObject write(Said said, ZoneId zone) {
        return new Doc(zone)
                .put("id", said.id())
                .put("messageId", said.messageId())
                .put("subject", said.subject())
                .put("clientId", said.clientId())
                .put("clientName", said.clientName())
                .put("refused", said.refused())
                .put("learned", said.learned())
                .put("at", said.at())
                .put("by", said.by())
                .build();
    }

    /** A sender of which nobody is asked. */
    public static JsonObject write(Ignored ignored, ZoneId zone) {
        return new Doc(zone)
                .put("id", ignored.id())
                .put("sender", ignored.sender())
                .put("at", ignored.at())
                .put("by", ignored.by())
                .build();
    }
}
