package org.riguardo.web.audit;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** Reads what the audit log keeps of a line, and says it in the page's language; what it does not know it leaves out. */
final class Details {
    private final Speech speech;
    private final Texts texts;

    Details(Speech speech) {
        this.speech = speech;
        this.texts = speech.texts();
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
        decided(detail).ifPresent(facts::add);
        Optional.ofNullable(text(detail, "group"))
                .map(group -> texts.named("groupkey", group))
                .ifPresent(facts::add);
        Optional.ofNullable(text(detail, "list"))
                .map(list -> texts.named("audit.list", list))
                .ifPresent(facts::add);
        add(facts, "audit.suggestion", action(text(detail, "suggestion")));
        String to = text(detail, "to");
        add(facts, "audit.to", to == null ? null : PersonName.of(to));
        add(facts, "audit.until-day", text(detail, "until"));
        add(facts, "audit.reason", text(detail, "reason"));
        add(facts, "audit.mailbox", text(detail, "mailbox"));
        add(facts, "audit.plugin", text(detail, "plugin"));
        if (detail.get("numbers") instanceof jakarta.json.JsonArray numbers) {
            facts.add(
                    numbers.isEmpty()
                            ? texts.say("audit.no-numbers")
                            : texts.say("audit.numbers", String.join(", ", strings(numbers))));
        }
        number(facts, detail, "version");
        number(facts, detail, "policyVersion");
        return new AuditRow.Detail(facts, reasons(detail));
    }

    /** What was suggested: {@code in attesa, poi chiamare, tono caldo, Paolo, da giovedì 5 marzo alle 9}. */
    private Optional<String> decided(JsonObject detail) {
        String action = text(detail, "action");
        if (action == null) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(texts.named("action", action)));
        add(parts, "audit.then", action(text(detail, "next")));
        String tone = text(detail, "tone");
        add(parts, "line.tone", tone == null ? null : texts.named("tone", tone));
        String who = text(detail, "who");
        if (who != null) {
            parts.add(PersonName.of(who));
        }
        add(parts, "audit.from", instant(detail, "notBefore"));
        add(parts, "audit.by", instant(detail, "dueBy"));
        return Optional.of(String.join(", ", parts));
    }

    private @Nullable String instant(JsonObject detail, String name) {
        String text = text(detail, name);
        try {
            return text == null
                    ? null
                    : speech.moments().at(Instant.parse(text)).words();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private List<String> reasons(JsonObject detail) {
        List<String> reasons = new ArrayList<>();
        add(reasons, detail.get("groupBecause"), "");
        if (detail.get("because") instanceof jakarta.json.JsonArray all) {
            all.forEach(one -> {
                if (one instanceof JsonObject reason) {
                    add(reasons, reason.get("sentence"), opening(reason));
                }
            });
        }
        return reasons;
    }

    /** Until when, or until what happens, a gate is closed; empty for what does not open. */
    private String opening(JsonObject reason) {
        List<String> opens = new ArrayList<>();
        add(opens, "audit.until", instant(reason, "until"));
        String event = text(reason, "event");
        if (event != null) {
            opens.add(texts.named("event", event));
        }
        return opens.isEmpty() ? "" : " (" + String.join(" " + texts.say("gates.or") + " ", opens) + ")";
    }

    private void add(List<String> reasons, @Nullable JsonValue sentence, String opening) {
        if (sentence instanceof JsonObject both) {
            String said = text(both, texts.language().code());
            if (said != null) {
                reasons.add(said + opening);
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
            facts.add(number.intValue() == 0 ? texts.say("policy.shipped") : texts.say("audit.version", number));
        }
    }

    private static List<String> strings(jakarta.json.JsonArray array) {
        return array.stream()
                .flatMap(value -> value instanceof jakarta.json.JsonString string
                        ? Stream.of(string.getString())
                        : Stream.empty())
                .toList();
    }

    private @Nullable String action(@Nullable String name) {
        return name == null ? null : texts.named("action", name);
    }

    static @Nullable String text(JsonObject detail, String name) {
        return detail.get(name) instanceof jakarta.json.JsonString string ? string.getString() : null;
    }
}
