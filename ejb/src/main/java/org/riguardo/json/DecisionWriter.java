package org.riguardo.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;

/** Writes a decision. */
final class DecisionWriter {

    private DecisionWriter() {}

    static JsonObject write(Decision decision, ZoneId zone) {
        return new JsonObjects(zone)
                .put("action", decision.action())
                .put("purpose", decision.purpose())
                .put("tone", decision.tone())
                .put("who", decision.who())
                .put("notBefore", decision.notBefore())
                .put("dueBy", decision.dueBy())
                .put("next", decision.next())
                .texts("events", decision.events())
                .texts("items", decision.items())
                .put("emailAllowed", decision.emailAllowed())
                .put("callAllowed", decision.callAllowed())
                .put("emailAllowedFrom", decision.emailAllowedFrom())
                .put("callAllowedFrom", decision.callAllowedFrom())
                .put("group", decision.group().key())
                .put(
                        "groupBecause",
                        said(new JsonObjects(zone), decision.groupBecause()).build())
                .objects(
                        "because",
                        decision.because(),
                        reason -> said(
                                new JsonObjects(zone)
                                        .put("rule", reason.rule())
                                        .put("verdict", reason.verdict())
                                        .put("until", reason.until())
                                        .put("event", reason.event())
                                        .texts("evidence", reason.evidence()),
                                reason.sentence()))
                .objects(
                        "alerts",
                        decision.alerts(),
                        alert -> said(
                                new JsonObjects(zone).put("rule", alert.rule()).texts("evidence", alert.evidence()),
                                alert.sentence()))
                .objects("outlook", decision.outlook(), entry -> new JsonObjects(zone)
                        .put("at", entry.at())
                        .put("action", entry.action())
                        .put("purpose", entry.purpose())
                        .put("tone", entry.tone()))
                .build();
    }

    static JsonObjects said(JsonObjects object, Sentence sentence) {
        return object.put("it", sentence.it()).put("en", sentence.en());
    }
}
