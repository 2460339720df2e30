package org.riguardo.it;

import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What the API tells about files that were dropped, and the clients they brought. */
final class Imports {
    private static final Set<String> ENDED = Set.of("DONE", "REJECTED", "HELD");

    private Imports() {}

    /** The import of the file with that name, once it has ended in one way or another. */
    static JsonNode ended(Api api, String fileName) throws Exception {
        return eventually(
                        "the file " + fileName + " is read",
                        () -> of(api, fileName),
                        found -> found.isPresent() && ENDED.contains(state(found.get())))
                .orElseThrow();
    }

    static Optional<JsonNode> of(Api api, String fileName) throws Exception {
        return StreamSupport.stream(
                        api.json("imports?size=200").required("items").spliterator(), false)
                .filter(one -> one.required("name").textValue().equals(fileName))
                .findFirst();
    }

    static String state(JsonNode found) {
        return found.required("state").textValue();
    }

    /** The id of the client on the worklist whose name is the given one. */
    static String clientId(Api api, String name) throws Exception {
        String query = "worklist?query=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
        return eventually(
                        name + " is on the worklist",
                        () -> api.json(query).required("items"),
                        items -> items.size() == 1)
                .get(0)
                .required("clientId")
                .textValue();
    }
}
