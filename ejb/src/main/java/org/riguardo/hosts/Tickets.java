package org.riguardo.hosts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretPlace;
import org.riguardo.secrets.SecretProblem;

/**
 * What stands in the addresses of an embedded page once its host's call was verified: who looks at whom, encrypted for the firm's door, so that nobody reads,
 * changes or carries it to another firm. It holds for twenty minutes, and never longer than its host is let in.
 */
@ApplicationScoped
public class Tickets {

    /** How long a page that stands open can still be used. */
    public static final Duration LIFE = Duration.ofMinutes(20);

    @Inject
    private SecretBox box;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Tickets of(SecretBox box, Clock clock) {
        Tickets tickets = new Tickets();
        tickets.box = box;
        tickets.clock = clock;
        return tickets;
    }

    /** A ticket for that guest, as it can stand in a path. */
    public String issue(Guest guest) {
        Customer customer = guest.customer();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("until", clock.instant().plus(LIFE).getEpochSecond())
                .add("tenant", guest.tenant())
                .add("user", guest.hostUser())
                .add("language", guest.language())
                .add("id", customer.id())
                .add("name", customer.name());
        add(json, "mail", guest.hostEmail());
        add(json, "vatId", customer.vatId());
        add(json, "taxCode", customer.taxCode());
        add(json, "email", customer.email());
        String sealed = box.seal(Secret.of(json.build().toString()), place(guest.firm(), guest.door()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.US_ASCII));
    }

    /** Who it is; empty when it is none of this door's, or has run out. */
    Optional<Guest> open(String firm, String door, String ticket) {
        try {
            String sealed = new String(Base64.getUrlDecoder().decode(ticket), StandardCharsets.US_ASCII);
            String text = box.open(sealed, place(firm, door)).reveal();
            JsonObject json = Json.createReader(new StringReader(text)).readObject();
            Instant until = Instant.ofEpochSecond(json.getJsonNumber("until").longValueExact());
            return until.isAfter(clock.instant()) ? Optional.of(guest(firm, door, json)) : Optional.empty();
        } catch (SecretProblem | IllegalArgumentException | JsonException | NullPointerException none) {
            return Optional.empty();
        }
    }

    private static Guest guest(String firm, String door, JsonObject json) {
        return new Guest(
                door,
                firm,
                json.getString("tenant"),
                json.getString("user"),
                json.getString("mail", null),
                Customer.of(
                        json.getString("id"),
                        json.getString("name"),
                        json.getString("vatId", null),
                        json.getString("taxCode", null),
                        json.getString("email", null)),
                json.getString("language"));
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static SecretPlace place(String firm, String door) {
        return new SecretPlace(firm, door, "host-ticket");
    }
}
