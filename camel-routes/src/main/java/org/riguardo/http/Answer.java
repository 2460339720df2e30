package org.riguardo.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service answered, whatever its status; a redirect is an answer like any other and never followed.
 *
 * @param headers names in lower case
 * @param body as it came; never decompressed
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    /** The first header of that name, in lower case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the status is one of success. */
    public boolean ok() {
        return status / 100 == 2;
    }
}
