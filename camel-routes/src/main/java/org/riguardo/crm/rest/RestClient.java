package org.riguardo.crm.rest;

import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmException;
import org.riguardo.crm.wire.BoundedJson;
import org.riguardo.crm.wire.CrmAnswer;
import org.riguardo.crm.wire.CrmHttp;
import org.riguardo.crm.wire.CrmProblems;

/** Sends what a mapping describes, below the address of the account. */
final class RestClient {

    private final CrmHttp http;
    private final URI base;

    RestClient(CrmHttp http, URI base) {
        this.http = http;
        this.base = base;
    }

    /** An address below the account's own. */
    URI at(String path) throws CrmException {
        String own = base.toString().replaceAll("[?#].*$", "").replaceAll("/+$", "");
        return uri(own + path);
    }

    /** An address that an answer holds, relative or not. */
    URI at(URI from, String address) throws CrmException {
        return from.resolve(uri(address));
    }

    private static URI uri(String text) throws CrmException {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException odd) {
            throw CrmProblems.notUnderstood("un indirizzo non valido", "an address that is none");
        }
    }

    CrmAnswer get(URI uri) throws CrmException {
        CrmAnswer answer = http.send("GET", uri, Map.of("Accept", "application/json"), new byte[0]);
        if (!answer.done()) {
            throw CrmProblems.of(answer);
        }
        return answer;
    }

    /** Sends; the answer may say no. */
    CrmAnswer send(RestCall call, Map<String, JsonValue> values, Map<String, String> headers) throws CrmException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Accept", "application/json");
        JsonValue body = call.body();
        byte[] bytes = new byte[0];
        if (body != null) {
            all.put("Content-Type", "application/json");
            bytes = RestTemplate.fill(body, values).toString().getBytes(StandardCharsets.UTF_8);
        }
        return http.send(call.method(), at(RestTemplate.address(call.path(), values)), all, bytes);
    }

    /** The thing itself in an answer; null when the answer has no body that could hold it. */
    static @Nullable JsonValue item(RestCall call, CrmAnswer answer) throws CrmException {
        return answer.body().length == 0 ? null : call.item().first(BoundedJson.of(answer.body()));
    }
}
