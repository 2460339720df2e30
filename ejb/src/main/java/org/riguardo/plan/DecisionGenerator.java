package org.riguardo.plan;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Alert;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.OutlookEntry;
import org.riguardo.api.decision.Sentence;

/** Writes the text of one decision, field by field. */
final class DecisionGenerator {

    private final JsonGenerator json;

    private DecisionGenerator(JsonGenerator json) {
        this.json = json;
    }

    /** @param policyVersion for the audit log, which keeps it in place of the outlook; null for all of the decision */
    static String write(JsonProvider provider, Decision decision, @Nullable Integer policyVersion) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = provider.createGenerator(text)) {
            new DecisionGenerator(json).write(decision, policyVersion);
        }
        return text.toString();
    }

    private void write(Decision decision, @Nullable Integer policyVersion) {
        json.writeStartObject();
        put("action", decision.action());
        put("purpose", decision.purpose());
        put("tone", decision.tone());
        put("who", decision.who());
        put("notBefore", decision.notBefore());
        put("dueBy", decision.dueBy());
        put("next", decision.next());
        texts("events", decision.events());
        texts("items", decision.items());
        json.write("emailAllowed", decision.emailAllowed());
        json.write("callAllowed", decision.callAllowed());
        put("emailAllowedFrom", decision.emailAllowedFrom());
        put("callAllowedFrom", decision.callAllowedFrom());
        put("group", decision.group().name());
        sentence("groupBecause", decision.groupBecause());
        objects("because", decision.because(), this::because);
        objects("alerts", decision.alerts(), this::alert);
        if (policyVersion == null) {
            objects("outlook", decision.outlook(), this::outlook);
        } else {
            json.write("policyVersion", policyVersion);
        }
        json.writeEnd();
    }

    private void because(Because because) {
        put("rule", because.rule());
        put("verdict", because.verdict());
        put("until", because.until());
        put("event", because.event());
        texts("evidence", because.evidence());
        sentence("sentence", because.sentence());
    }

    private void alert(Alert alert) {
        put("rule", alert.rule());
        texts("evidence", alert.evidence());
        sentence("sentence", alert.sentence());
    }

    private void outlook(OutlookEntry entry) {
        put("at", entry.at());
        put("action", entry.action());
        put("purpose", entry.purpose());
        put("tone", entry.tone());
    }

    private void sentence(String name, Sentence sentence) {
        json.writeStartObject(name)
                .write("it", sentence.it())
                .write("en", sentence.en())
                .writeEnd();
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            json.write(name, value.toString());
        }
    }

    private void texts(String name, Collection<String> texts) {
        json.writeStartArray(name);
        texts.forEach(json::write);
        json.writeEnd();
    }

    private <T> void objects(String name, Collection<T> values, Consumer<T> fields) {
        json.writeStartArray(name);
        for (T value : values) {
            json.writeStartObject();
            fields.accept(value);
            json.writeEnd();
        }
        json.writeEnd();
    }
}
