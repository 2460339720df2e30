package org.riguardo.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;
import org.riguardo.problem.InputProblem;
import org.riguardo.timeline.calls.GivenCall;
import org.riguardo.timeline.calls.PhoneSettings;
import org.riguardo.timeline.calls.TakenCall;
import org.riguardo.timeline.calls.Taught;
import org.riguardo.timeline.calls.WaitingCall;

/** Calls as other programs state them, and what is asked about them. */
public final class CallJson {

    private CallJson() {}

    /** One call that another program states. */
    public static GivenCall read(Fields fields) {
        String id = fields.requiredText("id");
        int talked = fields.whole("talkSeconds", 0);
        Reached reached = fields.word(Reached.class, "reached");
        var call = new GivenCall(
                id,
                fields.text("call"),
                fields.requiredInstant("at"),
                fields.requiredWord(Direction.class, "direction"),
                fields.text("number"),
                fields.text("extension"),
                fields.whole("ringSeconds", 0),
                talked,
                reached == null ? talked > 0 ? Reached.PERSON : Reached.NOBODY : reached);
        fields.end();
        return call;
    }

    /** What became of one; a problem names its place in the body. */
    public static JsonObject write(TakenCall taken, String place) {
        InputProblem problem = taken.problem();
        return json(
                taken.id(),
                taken.state(),
                taken.callId(),
                taken.clientId(),
                problem,
                problem == null ? null : place + problem.field());
    }

    /** One that cannot even be read. */
    public static JsonObject refused(InputProblem problem) {
        return json(null, TakenCall.State.REFUSED, null, null, problem, problem.field());
    }

    private static JsonObject json(
            @Nullable String id,
            TakenCall.State state,
            @Nullable String callId,
            @Nullable String clientId,
            @Nullable InputProblem problem,
            @Nullable String field) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("id", id);
        texts.put("state", state.name());
        texts.put("callId", callId);
        texts.put("clientId", clientId);
        texts.put("field", field);
        texts.put("reason", problem == null ? null : problem.sentence().it());
        texts.put("reasonEn", problem == null ? null : problem.sentence().en());
        texts.forEach((name, text) -> json.add(name, text == null ? JsonValue.NULL : Json.createValue(text)));
        return json.build();
    }

    /** A call of which nobody knows whose it is. */
    public static JsonObject write(WaitingCall call, ZoneId zone) {
        return new Doc(zone)
                .put("id", call.id())
                .put("at", call.at())
                .put("direction", call.direction())
                .put("outcome", call.outcome())
                .put("talkSeconds", call.talkedSeconds())
                .put("number", call.number())
                .put("by", call.by())
                .put("candidates", Doc.array(call.candidates(), one -> new Doc(zone)
                        .put("clientId", one.clientId())
                        .put("clientName", one.name())
                        .put("reason", one.reason())
                        .build()))
                .build();
    }

    /** What came of saying whose a call is. */
    public static JsonObject write(Taught taught, ZoneId zone) {
        return new Doc(zone)
                .put("id", taught.id())
                .put("clientId", taught.clientId())
                .put("number", taught.number())
                .put("calls", taught.calls())
                .build();
    }

    /** What is set about the phone system. */
    public static JsonObject write(PhoneSettings settings, ZoneId zone) {
        return new Doc(zone)
                .put("zone", settings.zone() == null ? null : settings.zone().getId())
                .put("threeCxFields", settings.threeCxFields())
                .put("outsidePrefix", settings.outsidePrefix())
                .put("leastSeconds", settings.leastSeconds())
                .put("machines", settings.machines())
                .put(
                        "extensions",
                        Doc.array(
                                settings.extensions().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .toList(),
                                one -> new Doc(zone)
                                        .put("extension", one.getKey())
                                        .put("username", one.getValue())
                                        .build()))
                .build();
    }
}
