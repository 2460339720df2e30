package org.riguardo.crm.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping file says of a system; its fields are described in {@code docs/crm-rest-mapping.md} and its schema. It is data: nothing in it is run.
 *
 * @param auth {@code bearer}, {@code basic}, {@code header} or {@code none}
 * @param authHeader which header holds the key, for {@code header}
 * @param contacts null when the system has none to give
 * @param activities null as above
 * @param webhook how the system signs what it sends; null when it sends nothing
 */
public record RestMapping(
        String auth,
        String authHeader,
        RestTimes times,
        @Nullable RestResource contacts,
        @Nullable RestResource activities,
        @Nullable RestWebhook webhook) {

    private static final int LONGEST = 100_000;
    private static final Set<String> FIELDS = Set.of("auth", "times", "contacts", "activities", "webhook", "name");

    /**
     * The mapping in that file.
     *
     * @throws MappingProblem naming the field that is wrong
     */
    public static RestMapping of(String file) throws MappingProblem {
        JsonObject json;
        try (JsonReader reader = Json.createReader(new StringReader(file))) {
            json = file.length() > LONGEST ? JsonValue.EMPTY_JSON_OBJECT : reader.readObject();
        } catch (RuntimeException broken) {
            throw new MappingProblem("/", "non è un oggetto JSON scritto bene.", "it is no well-formed JSON object.");
        }
        MappingReader top = MappingReader.of("", json, FIELDS);
        MappingReader auth = top.object("auth", Set.of("type", "header"));
        String type = auth == null ? "none" : auth.oneOf("type", "bearer", Set.of("bearer", "basic", "header", "none"));
        String header = auth == null ? "" : auth.text("header", "X-Api-Key");
        if (!header.matches("[A-Za-z0-9-]{0,60}")) {
            throw new MappingProblem("auth.header", "non è il nome di un’intestazione.", "it is no name of a header.");
        }
        RestMapping mapping = new RestMapping(
                type,
                header,
                times(top.object("times", Set.of("format", "zone"))),
                RestResource.of(top, "contacts", RestFields.CONTACT, Set.of("id", "name")),
                RestResource.of(top, "activities", RestFields.ACTIVITY, Set.of("id", "contact", "at")),
                RestWebhook.of(top.object("webhook", Set.of("header", "prefix", "encoding", "activities"))));
        if (mapping.webhook() != null && mapping.webhook().activities() != null && mapping.activities() == null) {
            throw new MappingProblem(
                    "webhook.activities", "serve activities, con i campi.", "activities is needed, with its fields.");
        }
        if (mapping.contacts() == null && mapping.activities() == null) {
            throw new MappingProblem("/", "servono contacts o activities.", "contacts or activities are needed.");
        }
        return mapping;
    }

    private static RestTimes times(@Nullable MappingReader times) throws MappingProblem {
        String format = times == null ? "iso" : times.text("format", "iso");
        String zone = times == null ? "UTC" : times.text("zone", "UTC");
        try {
            if (!Set.of("iso", "epoch", "epoch-millis").contains(format)) {
                DateTimeFormatter.ofPattern(format);
            }
            return new RestTimes(format, ZoneId.of(zone));
        } catch (DateTimeException | IllegalArgumentException odd) {
            throw new MappingProblem("times", "formato o fuso sconosciuti.", "unknown format or zone.");
        }
    }
}
