package org.riguardo.web.audit;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.words.Texts;

/** Reads what the audit log keeps of a line, and says it in the page's language; what it does not know it leaves out. */
final class Details {
    private final Texts texts;

    Details(Texts texts) {
        this.texts = texts;
    }

    static JsonObject read(@Nullable String detail) {
        if (detail == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(detail))) {
            return reader.readObject();
        } catch (JsonException e) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    AuditRow.Detail say(JsonObject detail) {
        List<String> facts = new ArrayList<>();
        String action = text(detail, "action");
        if (action != null) {
            String tone = text(detail, "tone");
            String words = texts.named("action", action);
            facts.add(tone == null ? words : words + ", " + texts.say("line.tone", texts.named("tone", tone)));
        }
        add(facts, "audit.suggestion", action(text(detail, "suggestion")));
        add(facts, "audit.reason", text(detail, "reason"));
        number(facts, detail, "version");
        number(facts, detail, "policyVersion");
        return new AuditRow.Detail(facts, reasons(detail));
    }

    private List<String> reasons(JsonObject detail) {
        List<String> reasons = new ArrayList<>();
        add(reasons, detail.get("groupBecause"));
        if (detail.get("because") instanceof jakarta.json.JsonArray all) {
            all.forEach(one -> {
                if (one instanceof JsonObject reason) {
                    add(reasons, reason.get("sentence"));
                }
            });
        }
        return reasons;
    }

    private void add(List<String> reasons, @Nullable JsonValue sentence) {
        if (sentence instanceof JsonObject both) {
            String said = text(both, texts.language().code());
            if (said != null) {
                reasons.add(said);
            }
        }
    }

    private void add(List<String> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(texts.say(key, value));
        }
    }

    private void number(List<String> facts, JsonObject detail, String name) {
        if (detail.get(name) instanceof jakarta.json.JsonNumber number) {
            facts.add(texts.say("audit.version", number));
        }
    }

    private @Nullable String action(@Nullable String name) {
        return name == null ? null : texts.named("action", name);
    }

    static @Nullable String text(JsonObject detail, String name) {
        return detail.get(name) instanceof jakarta.json.JsonString string ? string.getString() : null;
    }
}
