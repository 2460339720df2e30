package org.riguardo.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service elsewhere on the running server: agreed to, told, let in by its scopes, holding a client back, switched off and removed. */
@RiguardoTest
class RemotePluginsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String KEY = "com.example.remote";
    private static final String NAME = "Servizi Altrove S.r.l.";
    private static final List<JsonNode> CALLS = new CopyOnWriteArrayList<>();
    private static final List<JsonNode> EVENTS = new CopyOnWriteArrayList<>();

    private static HttpServer service;
    private static String base;

    @BeforeAll
    static void aServiceIsThere(Riguardo riguardo) throws Exception {
        LocalDate today = LocalDate.now();
        riguardo.drop(
                "IT99900000003_RMT01.xml",
                Invoices.invoice("RMT 1", TaxCodes.next(), NAME, today.minusDays(60), today.minusDays(30)));
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        base = "http://127.0.0.1:" + service.getAddress().getPort();
        service.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            boolean signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("JWT ");
            if (signed && !body.isEmpty()) {
                (path.equals("/hook") ? EVENTS : CALLS).add(JSON.readTree(body));
            }
            byte[] answer = path.equals("/descriptor.json") ? descriptor().getBytes(UTF_8) : new byte[0];
            exchange.sendResponseHeaders(
                    answer.length > 0 || signed ? 200 : 401, answer.length == 0 ? -1 : answer.length);
            if (answer.length > 0) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        service.start();
    }

    @AfterAll
    static void theServiceIsGone() {
        service.stop(0);
    }

    @Test
    void aServiceIsAgreedToToldLetInByItsScopesAndRemoved(Riguardo riguardo) throws Exception {
        String client = eventually(
                        "the client is there",
                        () -> riguardo.api("paolo")
                                .json("clients?query=altrove")
                                .required("items"),
                        items -> items.size() == 1)
                .get(0)
                .required("id")
                .textValue();
        agree(riguardo);
        JsonNode installed = heard("installed");
        heard("enabled");
        assertThat(HTTP.send(
                                HttpRequest.newBuilder(URI.create(
                                                installed.required("jwks").textValue()))
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .contains("\"keys\"", "RS256");

        String token = token(installed);
        assertThat(ask(riguardo, token, "GET", "clients/" + client, "").statusCode())
                .isEqualTo(200);
        for (String refused :
                List.of("firm/dashboard", "worklist", "clients/" + client + "/timeline", "audit", "policy")) {
            assertThat(ask(riguardo, token, "GET", refused, "").statusCode())
                    .as(refused)
                    .isEqualTo(403);
        }

        String hold = "plugins/" + KEY + "/holds/" + client;
        String body = "{\"module\": \"waits\", \"outlets\": [\"money-email\", \"money-call\"],"
                + " \"sentence\": {\"it\": \"Il servizio chiede di aspettare.\", \"en\": \"The service asks to wait.\"}}";
        assertThat(ask(riguardo, token, "PUT", hold, body).statusCode()).isEqualTo(204);
        assertThat(riguardo.api("paolo").get("clients/" + client + "/decision").body())
                .contains(KEY + ":waits");
        assertThat(ask(riguardo, token, "DELETE", hold + "?module=waits", "").statusCode())
                .isEqualTo(204);
        assertThat(riguardo.api("paolo").get("clients/" + client + "/decision").body())
                .doesNotContain(KEY + ":waits");

        assertThat(riguardo.api("paolo")
                        .post(
                                "clients/" + client + "/interactions",
                                "{\"channel\": \"CALL\", \"direction\": \"IN\", \"purpose\": \"SUPPORT\", \"moneyMentioned\": false}")
                        .statusCode())
                .isEqualTo(201);
        eventually(
                "the call is told",
                () -> EVENTS.stream()
                        .map(event -> event.required("clientId").textValue())
                        .toList(),
                clients -> clients.contains(client));

        PluginPages.turn(riguardo, KEY, "off");
        assertThat(ask(riguardo, token, "GET", "clients/" + client, "").statusCode())
                .isEqualTo(403);
        heard("disabled");
        remove(riguardo);
        heard("uninstalled");
    }

    private static void agree(Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("marta");
        page.navigate(riguardo.baseUrl() + "/settings/plugins/remote/new");
        page.fill("#url", base + "/descriptor.json");
        Browsers.toNext(page, () -> page.click("#remote-look button"));
        assertThat(page.textContent("#remote-view")).contains("leggere i clienti");
        page.click("#remote-agree button");
        page.waitForURL("**/settings/plugins/" + KEY);
        page.navigate(riguardo.baseUrl() + "/settings/plugins/remote/" + KEY);
        assertThat(page.textContent("main")).contains("plugin-", "openid-connect/token");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(Axe.inColours(page)).isEmpty();
        page.setViewportSize(AccessibilityIT.NARROW, 800);
        assertThat(AccessibilityIT.strings(page, AccessibilityIT.SIDEWAYS)).isEmpty();
        page.context().close();
    }

    private static void remove(Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("marta");
        page.navigate(riguardo.baseUrl() + "/settings/plugins/" + KEY + "/remove");
        page.click("form[action$='/remove'] button");
        page.waitForURL(url -> url.contains("done=removed"));
        page.context().close();
    }

    private static JsonNode heard(String event) throws Exception {
        return eventually(
                        "the service hears " + event,
                        () -> CALLS.stream()
                                .filter(call -> call.path("event").asText().equals(event))
                                .toList(),
                        calls -> !calls.isEmpty())
                .get(0);
    }

    private static String token(JsonNode installed) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(installed.required("tokenUrl").textValue()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id="
                        + installed.required("clientId").textValue() + "&client_secret="
                        + installed.required("clientSecret").textValue()))
                .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body())
                .required("access_token")
                .textValue();
    }

    private static HttpResponse<String> ask(Riguardo riguardo, String token, String method, String path, String json)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(riguardo.baseUrl() + "/api/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static String descriptor() {
        return """
                {"key": "%s", "name": {"it": "Servizio di prova", "en": "Trial service"}, "version": "1.0.0", "apiVersion": 1,
                 "vendor": {"name": "Example"}, "scopes": ["read:clients", "write:holds", "receive:events"],
                 "remote": {"baseUrl": "%s", "jwks": "/jwks.json", "lifecycle": "/lifecycle"},
                 "modules": [
                  {"type": "contact-rule", "key": "waits", "name": {"it": "Il servizio chiede di aspettare?", "en": "Does the service ask to wait?"}, "url": "/waits"},
                  {"type": "event-listener", "key": "hook", "name": {"it": "Avvisi", "en": "Events"}, "url": "/hook", "events": ["interaction-logged"]}]}"""
                .formatted(KEY, base);
    }
}
