package org.riguardo.it;

import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.server.Settings;

/** Calls of the REST API with one user's token. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Settings settings;
    private final String client;
    private final String user;
    private @Nullable String token;
    private Instant tokenUntil = Instant.EPOCH;

    Api(Settings settings, String client, String user) {
        this.settings = settings;
        this.client = client;
        this.user = user;
    }

    /** An access token, not older than a minute. */
    public synchronized String token() throws Exception {
        if (token == null || Instant.now().isAfter(tokenUntil)) {
            token = freshToken();
            tokenUntil = Instant.now().plusSeconds(60);
        }
        return token;
    }

    private String freshToken() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=" + client + "&username=" + user + "&password=" + user))
                .build();
        // Of two sign-ins of one person at the same moment Keycloak refuses one.
        return eventually(
                        "a token for " + user,
                        () -> JSON.readTree(
                                HTTP.send(request, BodyHandlers.ofString()).body()),
                        answer -> answer.has("access_token"))
                .required("access_token")
                .textValue();
    }

    /** The answer to a GET of the given path under {@code /riguardo/api/v1/}, whatever its status. */
    public HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    /** The same for somebody who accepts that type only, with the body as bytes. */
    public HttpResponse<byte[]> get(String path, String accept) throws Exception {
        return HTTP.send(request(path).header("Accept", accept).build(), BodyHandlers.ofByteArray());
    }

    /** The answer to a POST of a JSON text, whatever its status. */
    public HttpResponse<String> post(String path, String json) throws Exception {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The answer to a request of any method with a JSON text, whatever its status. */
    public HttpResponse<String> send(String method, String path, String json) throws Exception {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The document at the given path; any status but 200 fails. */
    public JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("GET " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) throws Exception {
        return HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/api/v1/" + path))
                .header("Authorization", "Bearer " + token());
    }
}
