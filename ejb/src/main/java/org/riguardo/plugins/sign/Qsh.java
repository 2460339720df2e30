package org.riguardo.plugins.sign;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, hashed as Atlassian Connect publishes it (query string hash): method, path below a base, parameters in order. It says nothing of the
 * body and the headers, for which {@link Hashes#body} is there.
 */
public final class Qsh {

    private Qsh() {}

    /**
     * The hash, 64 hexadecimal digits in small letters.
     *
     * @param base what the path is counted from: the {@code baseUrl} of a descriptor, or the address of a WAR; its host is not looked at
     * @param uri what is asked for, with its query as it is sent
     */
    public static String of(String method, URI base, URI uri) {
        return Hashes.hex(canonical(method, base.getRawPath(), uri.getRawPath(), uri.getRawQuery())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The text that is hashed: {@code METHOD&/path&a=1&b=2,3}. */
    static String canonical(String method, @Nullable String context, @Nullable String path, @Nullable String query) {
        return method.toUpperCase(Locale.ROOT) + "&" + path(context, path) + "&" + query(query);
    }

    private static String path(@Nullable String context, @Nullable String path) {
        String base = trimmed(context == null ? "" : context);
        String all = path == null ? "" : path;
        boolean below = all.equals(base) || all.startsWith(base + "/");
        String rest = trimmed(below ? all.substring(base.length()) : all).replace("&", "%26");
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    private static String trimmed(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String query(@Nullable String query) {
        Map<String, List<String>> values = new TreeMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (!pair.isEmpty() && !name.equals("jwt")) {
                    values.computeIfAbsent(encoded(name), key -> new ArrayList<>())
                            .add(encoded(equals < 0 ? "" : decoded(pair.substring(equals + 1))));
                }
            }
        }
        values.values().forEach(Collections::sort);
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noPercentSign) {
            return text;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
