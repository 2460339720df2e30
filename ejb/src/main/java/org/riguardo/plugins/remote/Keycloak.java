package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.riguardo.http.Answer;
import org.riguardo.http.GuardedHttp;
import org.riguardo.http.HttpProblem;
import org.riguardo.http.Limits;
import org.riguardo.http.Request;

/** Makes, switches and removes the clients of plugins in Keycloak, where it is allowed to; it touches no other client. */
@ApplicationScoped
public class Keycloak {

    private static final String OURS = "plugin-";

    @Inject
    private KeycloakSettings settings;

    private final GuardedHttp http = GuardedHttp.of(Limits.standard(), address -> true);

    /** The same outside a server. */
    static Keycloak of(KeycloakSettings settings) {
        Keycloak keycloak = new Keycloak();
        keycloak.settings = settings;
        return keycloak;
    }

    /** Keycloak did not do it; the message names the step and the status. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    boolean configured() {
        return settings.configured();
    }

    /** A client with these scopes and no others, in place of the one before; its secret is new. */
    void make(String clientId, String name, String secret, String firm, String plugin, Set<String> scopes)
            throws Refused {
        String token = token();
        Set<String> there = scopes(token);
        for (String scope : scopes) {
            if (!there.contains(scope)) {
                expect(send("POST", "/client-scopes", token, KeycloakJson.scope(scope)), "client scope", 201, 409);
            }
        }
        remove(clientId, token);
        String client = KeycloakJson.client(clientId, name, secret, firm, plugin, scopes);
        expect(send("POST", "/clients", token, client), "client", 201);
    }

    /** Switches a client; nothing happens when there is none. */
    void enable(String clientId, boolean on) throws Refused {
        String token = token();
        Optional<String> id = id(clientId, token);
        if (id.isPresent()) {
            expect(send("PUT", "/clients/" + id.get(), token, "{\"enabled\":" + on + "}"), "client", 204);
        }
    }

    /** Removes a client; nothing happens when there is none. */
    void remove(String clientId) throws Refused {
        remove(clientId, token());
    }

    private void remove(String clientId, String token) throws Refused {
        if (!clientId.startsWith(OURS)) {
            throw new Refused("no client of a plugin");
        }
        Optional<String> id = id(clientId, token);
        if (id.isPresent()) {
            expect(send("DELETE", "/clients/" + id.get(), token, ""), "client", 204, 404);
        }
    }

    private Optional<String> id(String clientId, String token) throws Refused {
        JsonArray found =
                array(expect(send("GET", "/clients?clientId=" + encoded(clientId), token, ""), "clients", 200));
        return found.stream().map(one -> one.asJsonObject().getString("id")).findFirst();
    }

    private Set<String> scopes(String token) throws Refused {
        return array(expect(send("GET", "/client-scopes", token, ""), "client scopes", 200)).stream()
                .map(scope -> scope.asJsonObject().getString("name"))
                .collect(Collectors.toSet());
    }

    private String token() throws Refused {
        String form = settings.grant().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        Request request = new Request(
                "POST",
                URI.create(settings.adminTokenUrl()),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8));
        JsonObject answer = object(expect(send(request), "token", 200));
        return answer.getString("access_token");
    }

    private Answer send(String method, String path, String token, String json) throws Refused {
        URI uri = URI.create(settings.adminUrl() + path);
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
        return send(
                json.isEmpty()
                        ? new Request(method, uri, headers, new byte[0])
                        : Request.json(method, uri, headers, json));
    }

    private Answer send(Request request) throws Refused {
        try {
            return http.send(request);
        } catch (HttpProblem problem) {
            throw new Refused("Keycloak: " + problem.kind());
        }
    }

    private static Answer expect(Answer answer, String what, int... good) throws Refused {
        for (int status : good) {
            if (answer.status() == status) {
                return answer;
            }
        }
        throw new Refused("Keycloak: " + what + ", HTTP " + answer.status());
    }

    private static JsonArray array(Answer answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readArray();
        }
    }

    private static JsonObject object(Answer answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readObject();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
