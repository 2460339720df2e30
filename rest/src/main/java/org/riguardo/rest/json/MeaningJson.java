package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;
import org.riguardo.json.EvaluateJson;
import org.riguardo.meaning.Kind;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meaning.Kinds;
import org.riguardo.timeline.meaning.MessageMeaning;
import org.riguardo.timeline.meaning.NoteMeaning;
import org.riguardo.timeline.meaning.Said;

/** What messages and notes are understood to say. */
public final class MeaningJson {

    private MeaningJson() {}

    /** What a message says, with the suggestion about its client; null while nobody knows the client. */
    public static JsonObject write(MessageMeaning meaning, @Nullable Decision decision, ZoneId zone) {
        return new Doc(zone)
                .put("messageId", meaning.messageId())
                .put("interactionId", null)
                .put("clientId", meaning.clientId())
                .put("day", meaning.day())
                .put("text", meaning.text())
                .put("purpose", meaning.purpose())
                .put("moneyMentioned", meaning.moneyMentioned())
                .put("signals", meaning.signals().stream().sorted().toList())
                .put("findings", Doc.array(meaning.findings(), finding -> write(finding, zone)))
                .put("decision", decision == null ? null : EvaluateJson.write(decision, zone))
                .build();
    }

    /** What the note of a logged contact says, with the suggestion about its client. */
    public static JsonObject write(NoteMeaning meaning, Decision decision, ZoneId zone) {
        return new Doc(zone)
                .put("messageId", null)
                .put("interactionId", meaning.contactId())
                .put("clientId", meaning.clientId())
                .put("day", meaning.day())
                .put("text", meaning.note())
                .put("findings", Doc.array(meaning.findings(), finding -> write(finding, zone)))
                .put("decision", EvaluateJson.write(decision, zone))
                .build();
    }

    /** What waits for a person. */
    public static JsonObject write(List<FindingView> waiting, ZoneId zone) {
        return new Doc(zone)
                .put("items", Doc.array(waiting, finding -> write(finding, zone)))
                .put("next", null)
                .build();
    }

    /** Reads what a person says that was meant. */
    public static Said read(Fields fields) {
        Kind kind = Kinds.named(fields.requiredText("kind"));
        BigDecimal amount = fields.amount("amount");
        Said said = Said.of(kind, fields.day("day"), amount, fields.day("reviewOn"));
        String words = fields.text("words");
        fields.end();
        return words == null ? said : said.with(words);
    }

    private static JsonObject write(FindingView finding, ZoneId zone) {
        FindingView.Found found = finding.found();
        return new Doc(zone)
                .put("id", finding.id())
                .put("messageId", finding.messageId())
                .put("interactionId", finding.contactId())
                .put("kind", finding.kind().key())
                .put("state", finding.state())
                .put("part", finding.part())
                .put("from", finding.from())
                .put("to", finding.to())
                .put("words", finding.words())
                .put("day", finding.day())
                .put("amount", finding.amount())
                .put("rule", finding.rule())
                .put("certain", finding.certain())
                .put("reviewOn", finding.reviewOn())
                .put("by", finding.by())
                .put("at", finding.at())
                .put(
                        "found",
                        found == null
                                ? null
                                : new Doc(zone)
                                        .put("kind", found.kind().key())
                                        .put("day", found.day())
                                        .put("amount", found.amount())
                                        .build())
                .build();
    }
}
