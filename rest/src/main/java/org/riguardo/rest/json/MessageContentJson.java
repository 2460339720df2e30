package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.timeline.mail.content.MessageContent;

/** What a message consists of beyond its text. */
public final class MessageContentJson {

    private MessageContentJson() {}

    public static JsonObject write(MessageContent content, ZoneId zone) {
        return new Doc(zone)
                .put("detail", content.detail())
                .put("about", content.about())
                .put("html", content.html())
                .put("remoteImages", content.remoteImages())
                .put("attachments", Doc.array(content.attachments(), one -> new Doc(zone)
                        .put("number", one.seq())
                        .put("name", one.name())
                        .put("type", one.type())
                        .put("octets", one.octets())
                        .put("openable", one.openable())
                        .build()))
                .put("proofs", Doc.array(content.proofs(), one -> new Doc(zone)
                        .put("detail", one.detail())
                        .put("at", one.at())
                        .put("about", one.about())
                        .put("messageId", one.messageId())
                        .build()))
                .build();
    }
}
