package org.riguardo.replay;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.ZoneId;
import org.riguardo.api.decision.Because;

/** The findings of a replay, gathered client by client and written as JSON. */
final class ReplayReport {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final ZoneId zone;
    private final JsonArrayBuilder held = JSON.createArrayBuilder();
    private final JsonArrayBuilder silences = JSON.createArrayBuilder();
    private final JsonArrayBuilder differences = JSON.createArrayBuilder();
    private int clients;
    private int contacts;

    ReplayReport(ZoneId zone) {
        this.zone = zone;
    }

    void add(ClientReplay replay) {
        clients++;
        contacts += replay.contacts();
        for (ClientReplay.Held one : replay.held()) {
            JsonArrayBuilder gates = JSON.createArrayBuilder();
            one.gates().forEach(gate -> gates.add(gate(gate)));
            held.add(client(replay)
                    .add("interactionId", one.interactionId())
                    .add("at", one.at().atZone(zone).toOffsetDateTime().toString())
                    .add("channel", one.channel().name())
                    .add("gates", gates));
        }
        for (ClientReplay.Silence one : replay.silences()) {
            silences.add(client(replay)
                    .add("from", one.call().from().toString())
                    .add("to", one.call().to().toString())
                    .add("days", one.days())
                    .add("suggestion", stretch(one.call())));
        }
    }

    void compare(ClientReplay one, ClientReplay other) {
        for (Difference difference : Difference.between(one.stretches(), other.stretches())) {
            differences.add(client(one)
                    .add("from", difference.from().toString())
                    .add("to", difference.to().toString())
                    .add("one", stretch(difference.one()))
                    .add("other", stretch(difference.other())));
        }
    }

    String write(ReplayRequest request) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("from", request.from().toString())
                .add("to", request.to().toString())
                .add("clients", clients)
                .add("contacts", contacts)
                .add("compared", request.other() != null);
        if (request.policyName() != null) {
            json.add("policy", request.policyName());
        }
        if (request.otherName() != null) {
            json.add("other", request.otherName());
        }
        return json.add("held", held)
                .add("silences", silences)
                .add("differences", differences)
                .build()
                .toString();
    }

    private static JsonObjectBuilder client(ClientReplay replay) {
        return JSON.createObjectBuilder().add("clientId", replay.clientId()).add("clientName", replay.clientName());
    }

    private static JsonObject stretch(Stretch stretch) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("action", stretch.action().name());
        if (stretch.purpose() != null) {
            json.add("purpose", stretch.purpose().name());
        }
        if (stretch.tone() != null) {
            json.add("tone", stretch.tone().name());
        }
        return json.add("rule", stretch.rule()).build();
    }

    private static JsonObject gate(Because because) {
        return JSON.createObjectBuilder()
                .add("rule", because.rule())
                .add("evidence", JSON.createArrayBuilder(because.evidence()))
                .add("it", because.sentence().it())
                .add("en", because.sentence().en())
                .build();
    }
}
