package org.riguardo.crm.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request of a mapping.
 *
 * @param path of the address, beginning with {@code /}, with names in braces
 * @param body a template; null when nothing is sent
 * @param item where in the answer the thing itself is
 * @param idempotencyHeader which header takes the key by which a repetition is recognised; empty when there is none
 */
record RestCall(String method, String path, @Nullable JsonValue body, RestPointer item, String idempotencyHeader) {

    private static final Set<String> FIELDS = Set.of("method", "path", "body", "item", "idempotencyHeader");

    static @Nullable RestCall of(MappingReader resource, String name, String method) throws MappingProblem {
        MappingReader call = resource.object(name, FIELDS);
        if (call == null) {
            return null;
        }
        String path = call.needed("path");
        String header = call.text("idempotencyHeader", "");
        if (!path.startsWith("/") || path.startsWith("//") || !header.matches("[A-Za-z0-9-]{0,60}")) {
            throw new MappingProblem(
                    call.path(), "il percorso comincia con una sola /.", "the path begins with a single /.");
        }
        JsonValue body = call.json().get("body");
        return new RestCall(
                call.oneOf("method", method, Set.of("GET", "POST", "PUT", "PATCH")),
                path,
                body instanceof JsonObject ? body : null,
                call.pointer("item", ""),
                header);
    }
}
