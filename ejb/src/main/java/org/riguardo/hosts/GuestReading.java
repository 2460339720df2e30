package org.riguardo.hosts;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.sign.Verified;

/**
 * Reads who looks at which customer out of a call that was verified: from its token, else from its address, which the token was made for. A person is taken
 * from the token alone.
 */
final class GuestReading {

    private static final int LONGEST_ID = 200;

    private final Map<?, ?> context;
    private final Map<String, String> query;
    private final Verified token;

    private GuestReading(Verified token, URI uri) {
        this.token = token;
        this.context = token.claims().get("context") instanceof Map<?, ?> said ? said : Map.of();
        this.query = query(uri);
    }

    /** The guest; empty when the call names no customer or no person. */
    static Optional<Guest> of(String door, Tenant tenant, Verified token, URI uri) {
        GuestReading reading = new GuestReading(token, uri);
        String customer = reading.said("clientId", "customer");
        String user = reading.user();
        boolean known = customer != null
                && user != null
                && !customer.isBlank()
                && !user.isBlank()
                && customer.length() <= LONGEST_ID
                && user.length() <= LONGEST_ID;
        return known
                ? Optional.of(new Guest(
                        door,
                        tenant.firm(),
                        tenant.id(),
                        user,
                        reading.email(),
                        reading.customer(customer),
                        reading.language()))
                : Optional.empty();
    }

    private Customer customer(String id) {
        return Customer.of(
                id,
                said("clientName", "name"),
                said("clientVatId", "vatId"),
                said("clientTaxCode", "taxCode"),
                said("clientEmail", "email"));
    }

    private String language() {
        return "en".equals(said("language", "lang")) ? "en" : "it";
    }

    private @Nullable String user() {
        Object user = context.get("user");
        if (user instanceof String name) {
            return name;
        }
        if (user instanceof Map<?, ?> person) {
            for (String key : new String[] {"username", "accountId", "userKey"}) {
                if (person.get(key) instanceof String name) {
                    return name;
                }
            }
        }
        return token.text("sub").orElse(null);
    }

    private @Nullable String email() {
        Object user = context.get("user");
        Object email = user instanceof Map<?, ?> person ? person.get("email") : context.get("userEmail");
        return email instanceof String text && text.length() <= Customer.LONGEST ? text : null;
    }

    private @Nullable String said(String claim, String parameter) {
        return context.get(claim) instanceof String text ? text : query.get(parameter);
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noPercentSign) {
            return text;
        }
    }
}
