package org.riguardo.crm.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of thing is listed, read and written.
 *
 * @param fields where each field is, several places for one that may have several values
 * @param extra fields that the firm wants beside, by its own names
 * @param kinds the system's words for calls, meetings, notes and tasks, by ours
 */
record RestResource(
        RestList list,
        @Nullable RestCall read,
        @Nullable RestCall find,
        @Nullable RestCall create,
        @Nullable RestCall update,
        Map<String, List<RestPointer>> fields,
        Map<String, RestPointer> extra,
        Map<String, String> kinds) {

    private static final Set<String> FIELDS =
            Set.of("list", "read", "find", "create", "update", "fields", "extra", "kinds");
    private static final int MOST_PLACES = 20;

    static @Nullable RestResource of(MappingReader top, String name, Set<String> known, Set<String> needed)
            throws MappingProblem {
        MappingReader resource = top.object(name, FIELDS);
        if (resource == null) {
            return null;
        }
        MappingReader written = resource.object("fields", known);
        Map<String, List<RestPointer>> fields = new LinkedHashMap<>();
        if (written != null) {
            for (String field : written.json().keySet()) {
                fields.put(field, places(written, field));
            }
        }
        for (String field : needed) {
            if (!fields.containsKey(field)) {
                throw new MappingProblem(name + ".fields." + field, "manca.", "missing.");
            }
        }
        return new RestResource(
                RestList.of(resource),
                RestCall.of(resource, "read", "GET"),
                RestCall.of(resource, "find", "GET"),
                RestCall.of(resource, "create", "POST"),
                RestCall.of(resource, "update", "PATCH"),
                fields,
                extra(resource),
                kinds(resource));
    }

    private static List<RestPointer> places(MappingReader fields, String field) throws MappingProblem {
        JsonValue value = fields.json().get(field);
        if (!(value instanceof JsonArray array)) {
            return List.of(fields.pointer(field, ""));
        }
        List<RestPointer> places = new ArrayList<>();
        for (JsonValue one : array) {
            try {
                places.add(RestPointer.of(one instanceof JsonString string ? string.getString() : "?"));
            } catch (IllegalArgumentException odd) {
                throw new MappingProblem(
                        fields.path() + "." + field,
                        "servono percorsi JSON che cominciano con /.",
                        "JSON Pointers that begin with / are needed.");
            }
        }
        return places.subList(0, Math.min(MOST_PLACES, places.size()));
    }

    private static Map<String, RestPointer> extra(MappingReader resource) throws MappingProblem {
        Map<String, RestPointer> extra = new LinkedHashMap<>();
        if (resource.json().get("extra") instanceof jakarta.json.JsonObject object) {
            MappingReader reader = new MappingReader(resource.path() + ".extra", object);
            for (String name : object.keySet()) {
                if (extra.size() < MOST_PLACES) {
                    extra.put(name, reader.pointer(name, ""));
                }
            }
        }
        return extra;
    }

    private static Map<String, String> kinds(MappingReader resource) throws MappingProblem {
        MappingReader kinds = resource.object("kinds", Set.of("CALL", "MEETING", "NOTE", "TODO"));
        Map<String, String> all = new LinkedHashMap<>();
        if (kinds != null) {
            for (String kind : kinds.json().keySet()) {
                all.put(kind, kinds.needed(kind));
            }
        }
        return all;
    }

    List<String> texts(String field, @Nullable JsonValue item) {
        List<String> texts = new ArrayList<>();
        fields.getOrDefault(field, List.of()).forEach(place -> texts.addAll(place.texts(item)));
        return texts.stream().distinct().toList();
    }

    @Nullable
    String text(String field, @Nullable JsonValue item) {
        List<String> texts = texts(field, item);
        return texts.isEmpty() ? null : texts.get(0);
    }
}
