package org.riguardo.mailboxes.oauth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;

/**
 * What is asked of a token endpoint: by a refresh token (RFC 6749, section 6), else by the client's own credentials (section 4.4).
 *
 * @param clientSecret null for a client that has none
 * @param refreshToken null where the client's credentials are enough
 * @param scope null where the endpoint knows it
 */
public record TokenRequest(
        URI endpoint,
        String clientId,
        @Nullable Secret clientSecret,
        @Nullable Secret refreshToken,
        @Nullable String scope) {

    TokenRequest with(Secret newRefreshToken) {
        return new TokenRequest(endpoint, clientId, clientSecret, newRefreshToken, scope);
    }

    /** Two requests with the same one get the same token; it holds secrets. */
    String fingerprint() {
        return endpoint + " " + form();
    }

    /** The form that is sent; it holds secrets. */
    String form() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", refreshToken == null ? "client_credentials" : "refresh_token");
        fields.put("client_id", clientId);
        if (clientSecret != null) {
            fields.put("client_secret", clientSecret.reveal());
        }
        if (refreshToken != null) {
            fields.put("refresh_token", refreshToken.reveal());
        }
        if (scope != null && !scope.isBlank()) {
            fields.put("scope", scope);
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
