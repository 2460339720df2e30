package org.riguardo.crm.carddav;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.riguardo.api.crm.CrmException;
import org.riguardo.crm.wire.CrmAnswer;
import org.riguardo.crm.wire.CrmHttp;
import org.riguardo.crm.wire.CrmProblems;

/** The requests of WebDAV that are needed; it follows redirects within the system alone. */
final class DavClient {

    private static final int MOST_REDIRECTS = 4;
    private static final String XML = "application/xml; charset=utf-8";

    private final CrmHttp http;

    DavClient(CrmHttp http) {
        this.http = http;
    }

    /** Properties of a resource, and with depth 1 of what is in it. */
    Found propfind(URI uri, int depth, String properties) throws CrmException {
        String body = DavXml.propfind(properties);
        URI at = uri;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            CrmAnswer answer =
                    send("PROPFIND", at, Map.of("Depth", Integer.toString(depth), "Content-Type", XML), body);
            String location = answer.header("location");
            if (answer.status() / 100 == 3 && location != null) {
                at = resolve(at, location);
            } else if (answer.status() == 207) {
                return new Found(at, Multistatus.of(answer.body()));
            } else {
                throw CrmProblems.of(answer);
            }
        }
        throw CrmProblems.notUnderstood("rimanda sempre altrove", "it leads elsewhere without end");
    }

    /** Where the answer was at last, and what it is. */
    record Found(URI uri, Multistatus answer) {}

    CrmAnswer report(URI uri, int depth, String body) throws CrmException {
        return send("REPORT", uri, Map.of("Depth", Integer.toString(depth), "Content-Type", XML), body);
    }

    CrmAnswer get(URI uri) throws CrmException {
        return send("GET", uri, Map.of(), "");
    }

    /** Writes, if the condition still holds. */
    CrmAnswer put(URI uri, String type, String condition, String value, String body) throws CrmException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type + "; charset=utf-8");
        headers.put(condition, value);
        return send("PUT", uri, headers, body);
    }

    private CrmAnswer send(String method, URI uri, Map<String, String> headers, String body) throws CrmException {
        return http.send(method, uri, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An address within an answer, relative or not, encoded well or not. */
    static URI resolve(URI base, String href) throws CrmException {
        try {
            return base.resolve(URI.create(href.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException odd) {
            throw CrmProblems.notUnderstood("un indirizzo non valido", "an address that is none");
        }
    }

    /** The id of a resource: its path, always encoded in the same way, unless a name in it holds a slash. */
    static String id(URI uri) throws CrmException {
        String raw = uri.getRawPath();
        if (raw == null || raw.toLowerCase(Locale.ROOT).contains("%2f")) {
            return String.valueOf(raw);
        }
        try {
            return new URI(null, null, uri.getPath(), null).getRawPath();
        } catch (URISyntaxException odd) {
            throw CrmProblems.notUnderstood("un indirizzo non valido", "an address that is none");
        }
    }
}
