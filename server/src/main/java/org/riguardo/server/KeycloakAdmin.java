package org.riguardo.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes the realm {@code riguardo} of a running demo Keycloak through its admin API. */
public final class KeycloakAdmin {
    static final String USER = "admin";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String password;

    KeycloakAdmin(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** Creates a {@code clients} or {@code users} entry from its JSON representation; one that is there already stays. */
    public void create(String kind, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                realm(kind).POST(HttpRequest.BodyPublishers.ofString(json)).header("Content-Type", "application/json"));
        if (answer.statusCode() != 201 && answer.statusCode() != 409) {
            throw new IOException("Keycloak answered " + answer.statusCode() + " to a new entry in " + kind);
        }
    }

    /** Gives a user a realm role. */
    public void grant(String user, String role) throws IOException, InterruptedException {
        String body = "[" + send(realm("roles/" + role)).body() + "]";
        String id = id(send(realm("users?exact=true&username=" + user)).body(), user);
        send(realm("users/" + id + "/role-mappings/realm")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json"));
    }

    /** Lets people sign in to the pages at these addresses, and at no others. */
    public void signInAt(List<String> baseUrls) throws IOException, InterruptedException {
        String uris = baseUrls.stream().map(url -> "\"" + url + "/*\"").collect(Collectors.joining(", "));
        update("clients", "riguardo-web", "{\"redirectUris\": [" + uris + "]}");
    }

    void update(String kind, String clientId, String json) throws IOException, InterruptedException {
        String id = id(send(realm(kind + "?clientId=" + clientId)).body(), clientId);
        HttpResponse<String> answer = send(realm(kind + "/" + id)
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json"));
        if (answer.statusCode() != 204) {
            throw new IOException("Keycloak answered " + answer.statusCode() + " to a change of " + clientId);
        }
    }

    private HttpRequest.Builder realm(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms/riguardo/" + path))
                .header("Authorization", "Bearer " + token());
    }

    private String token() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=" + USER + "&password=" + password))
                .build();
        return first(TOKEN, send(request), "token");
    }

    private static String id(String body, String of) throws IOException {
        return first(ID, body, "entry " + of);
    }

    private static String first(Pattern pattern, String body, String what) throws IOException {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new IOException("Keycloak gave no " + what);
        }
        return matcher.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
