package org.riguardo.mailboxes.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.mailboxes.reach.Destinations;

/**
 * Asks token endpoints, over HTTPS or on this machine, without following redirects; an answer takes 15 seconds and 64 KB at most.
 */
@ApplicationScoped
public class TokenClient {

    private static final Duration MARGIN = Duration.ofSeconds(120);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(5);
    private static final int MOST_OCTETS = 64 << 10;

    @Inject
    private Clock clock;

    @Inject
    private Destinations destinations;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private Duration patience = Duration.ofSeconds(15);

    /** The same outside a server. */
    public static TokenClient of(Clock clock, Destinations destinations, Duration patience) {
        TokenClient client = new TokenClient();
        client.clock = clock;
        client.destinations = destinations;
        client.patience = patience;
        return client;
    }

    TokenAnswer ask(TokenRequest request) throws MailboxException {
        String host = request.endpoint().getHost();
        destinations.check(request.endpoint());
        HttpRequest post = HttpRequest.newBuilder(request.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofString(request.form()))
                .build();
        try {
            HttpResponse<byte[]> response = http.sendAsync(post, head -> new SmallBody(MOST_OCTETS))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer(host, response.statusCode(), json(response.body()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw TokenProblems.unreachable(host, stopped);
        } catch (ExecutionException | TimeoutException unreachable) {
            throw TokenProblems.unreachable(host, unreachable);
        }
    }

    private TokenAnswer answer(String host, int status, JsonObject json) throws MailboxException {
        String error = text(json, "error");
        if (error != null) {
            String description = text(json, "error_description");
            throw TokenProblems.refused(host, error, description == null ? "" : description);
        }
        String token = text(json, "access_token");
        if (status != 200 || token == null || token.isBlank()) {
            throw TokenProblems.noToken(host, status);
        }
        String next = text(json, "refresh_token");
        return new TokenAnswer(
                Secret.of(token), renewAt(json), next == null || next.isBlank() ? null : Secret.of(next));
    }

    /** Two minutes before the end, or at half the life of a token that lives less than four. */
    private Instant renewAt(JsonObject json) {
        Duration life = USUAL_LIFE;
        if (json.get("expires_in") instanceof JsonNumber seconds) {
            life = Duration.ofSeconds(Math.max(0, Math.min(seconds.longValue(), 86_400)));
        } else if (json.get("expires_in") instanceof JsonString seconds
                && seconds.getString().matches("\\d{1,6}")) {
            life = Duration.ofSeconds(Long.parseLong(seconds.getString()));
        }
        Duration half = life.dividedBy(2);
        return clock.instant().plus(half.compareTo(MARGIN) < 0 ? half : life.minus(MARGIN));
    }

    private static JsonObject json(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException none) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static @Nullable String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : null;
    }
}
