package org.riguardo.plugins.remote;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.riguardo.api.event.Event;
import org.riguardo.http.Answer;
import org.riguardo.http.HttpProblem;
import org.riguardo.plugins.events.EventText;
import org.riguardo.plugins.events.Teller;
import org.riguardo.plugins.sign.Hashes;

/** Posts events to a service, signed by its secret (Standard Webhooks) and by the firm's key; any answer but a 2xx means that it was not taken. */
final class Webhook implements Teller {

    private final RemoteCalls calls;
    private final String firm;
    private final String baseUrl;
    private final String path;
    private final Supplier<String> secret;
    private final Clock clock;

    Webhook(RemoteCalls calls, String firm, String baseUrl, String path, Supplier<String> secret, Clock clock) {
        this.calls = calls;
        this.firm = firm;
        this.baseUrl = baseUrl;
        this.path = path;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public void tell(Event event, int attempt) throws NotTold {
        byte[] body = EventText.write(event).getBytes(StandardCharsets.UTF_8);
        long at = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", event.id());
        headers.put("webhook-timestamp", Long.toString(at));
        headers.put("webhook-signature", Hashes.webhook(secret.get(), event.id(), at, body));
        headers.put("webhook-attempt", Integer.toString(attempt));
        Answer answer;
        try {
            answer = calls.post(firm, baseUrl, path, headers, body);
        } catch (HttpProblem problem) {
            throw new NotTold(problem.kind() + ": " + problem.getMessage());
        }
        if (!answer.ok()) {
            throw new NotTold("HTTP " + answer.status());
        }
    }
}
