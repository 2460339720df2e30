package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.timeline.TimelineEntry;

/** Contacts on a timeline. */
public final class TimelineJson {

    private TimelineJson() {}

    /** One contact. */
    public static JsonObject write(TimelineEntry entry, ZoneId zone) {
        return new Doc(zone)
                .put("id", entry.id())
                .put("at", entry.at())
                .put("channel", entry.channel())
                .put("direction", entry.direction())
                .put("by", entry.by())
                .put("purpose", entry.purpose())
                .put("moneyMentioned", entry.moneyMentioned())
                .put("answered", entry.answered())
                .put("signals", entry.signals().stream().sorted().toList())
                .put("automatic", entry.automatic())
                .put("needsNoAnswer", entry.needsNoAnswer())
                .put("handled", entry.handled())
                .put("recap", entry.recap())
                .put("tone", entry.tone())
                .put("returnDate", entry.returnDate())
                .put("note", entry.note())
                .put("messageId", entry.messageId())
                .put("threadId", entry.threadId())
                .put("subject", entry.subject())
                .put("text", entry.text())
                .put("mailId", entry.mailId())
                .put(
                        "linkReason",
                        entry.because() == null ? null : entry.because().reason())
                .put(
                        "linkDetail",
                        entry.because() == null ? null : entry.because().detail())
                .put("loggedBy", entry.loggedBy())
                .put("talkSeconds", entry.talkedSeconds())
                .build();
    }
}
