package org.riguardo.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of a service; its target is refused when it is no plain http or https address.
 *
 * @param method such as {@code GET} or {@code PROPFIND}
 * @param uri without user and fragment
 * @param headers without {@code Host}, {@code Content-Length}, {@code Connection}, which are set
 * @param body empty when there is none
 */
public record Request(String method, URI uri, Map<String, String> headers, byte[] body) {

    private static final java.util.regex.Pattern TOKEN = java.util.regex.Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    public Request {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        if (!TOKEN.matcher(method).matches()) {
            throw new IllegalArgumentException("no method: " + method);
        }
        headers.forEach((name, value) -> {
            if (!TOKEN.matcher(name).matches() || value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
                throw new IllegalArgumentException("no header: " + name);
            }
        });
    }

    /** Without a body. */
    public static Request get(URI uri, Map<String, String> headers) {
        return new Request("GET", uri, headers, new byte[0]);
    }

    /** JSON, in UTF-8. */
    public static Request json(String method, URI uri, Map<String, String> headers, String json) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json");
        return new Request(method, uri, all, json.getBytes(StandardCharsets.UTF_8));
    }
}
