package org.riguardo.mailboxes;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.mailboxes.guess.TokenPresets;
import org.riguardo.mailboxes.reach.Destinations;
import org.riguardo.problem.InputProblem;

/** Looks through what a person typed about a mailbox: what it must hold, and what must be typed again before it may change. */
final class SettingsCheck {

    private static final int LONGEST = 320;
    private static final int LONGEST_SECRET = 1_000;
    private static final int LONGEST_TOKEN = 8_000;

    private SettingsCheck() {}

    /**
     * The settings as they are kept.
     *
     * @param kept what is kept of the account; null for a new one
     * @throws InputProblem naming the field
     */
    static MailboxSettings checked(MailboxSettings typed, @Nullable MailboxRow kept) {
        String host = host("host", typed.host());
        port("port", typed.port());
        if (typed.security() == Security.NONE && !Destinations.here(host)) {
            throw new InputProblem(
                    "security",
                    "Senza cifratura si legge solo un server su questa stessa macchina. Scegliere TLS o STARTTLS.",
                    "Without encryption only a server on this very machine is read. Choose TLS or STARTTLS.");
        }
        boolean token = typed.signIn().byToken();
        String endpoint = token ? endpoint(typed.tokenEndpoint()) : null;
        MailboxSettings settings = new MailboxSettings(
                address("address", typed.address()),
                host,
                typed.port(),
                typed.security(),
                text("login", typed.login(), LONGEST),
                typed.signIn(),
                token ? null : secret("password", typed.password(), LONGEST_SECRET),
                endpoint,
                token ? text("clientId", typed.clientId(), 500) : null,
                token ? secret("clientSecret", typed.clientSecret(), LONGEST_SECRET) : null,
                typed.signIn() == SignIn.REFRESH_TOKEN
                        ? secret("refreshToken", typed.refreshToken(), LONGEST_TOKEN)
                        : null,
                token && typed.scope() != null && !typed.scope().isBlank()
                        ? text("scope", typed.scope(), 1_000)
                        : TokenPresets.scope(endpoint, typed.signIn()));
        secretsAreThere(settings, kept);
        return settings;
    }

    /** An e-mail address in lower case. */
    static String address(String field, String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST
                || !address.matches("[^@\\s,;<>\\p{Cntrl}]+@[^@\\s,;<>\\p{Cntrl}]+\\.[^@\\s,;<>\\p{Cntrl}]+")) {
            throw new InputProblem(
                    field,
                    "Serve un indirizzo e-mail, come studio@esempio.it.",
                    "An e-mail address is needed, such as office@example.com.");
        }
        return address;
    }

    /** Whether what is kept may be sent to where the settings lead: the same server, login and token endpoint. */
    static boolean leadsToTheSame(MailboxSettings settings, MailboxRow kept) {
        return settings.host().equals(kept.host())
                && settings.login().equals(kept.login())
                && settings.signIn() == kept.signIn()
                && (settings.security() == kept.security() || settings.security() == Security.TLS)
                && String.valueOf(settings.tokenEndpoint()).equals(String.valueOf(kept.tokenEndpoint()))
                && String.valueOf(settings.clientId()).equals(String.valueOf(kept.clientId()));
    }

    private static void secretsAreThere(MailboxSettings settings, @Nullable MailboxRow kept) {
        boolean same = kept != null && leadsToTheSame(settings, kept);
        switch (settings.signIn()) {
            case PASSWORD -> needed("password", settings.password(), kept == null ? null : kept.password(), same);
            case REFRESH_TOKEN ->
                needed("refreshToken", settings.refreshToken(), kept == null ? null : kept.refreshToken(), same);
            case CLIENT_CREDENTIALS ->
                needed("clientSecret", settings.clientSecret(), kept == null ? null : kept.clientSecret(), same);
        }
    }

    private static void needed(String field, @Nullable Secret typed, @Nullable String kept, boolean same) {
        if (typed == null && kept == null) {
            throw new InputProblem(field, "Questo campo è obbligatorio.", "This field is needed.");
        }
        if (typed == null && !same) {
            throw new InputProblem(
                    field,
                    "Server, nome utente o modo di accedere sono cambiati: scriverlo di nuovo, perché ciò che era custodito non vada altrove.",
                    "Server, user name or way to sign in have changed: type it again, so that what was kept is not sent elsewhere.");
        }
    }

    static void port(String field, int port) {
        if (port < 1 || port > 65_535) {
            throw new InputProblem(field, "Serve una porta da 1 a 65535.", "A port from 1 to 65535 is needed.");
        }
    }

    /** The name of a server as it is looked up. */
    static String host(String field, String typed) {
        String host = typed.strip().toLowerCase(Locale.ROOT);
        try {
            host = host.contains(":") ? host : IDN.toASCII(host);
        } catch (IllegalArgumentException strange) {
            host = "";
        }
        boolean name = host.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?") && !host.contains("..");
        boolean six = host.matches("[0-9a-f:.]+") && host.contains(":");
        if (host.length() > 253 || !name && !six) {
            throw new InputProblem(
                    field,
                    "Serve il nome del server, come imap.esempio.it, senza altro.",
                    "The name of the server is needed, such as imap.example.com, and nothing else.");
        }
        return host;
    }

    private static String endpoint(@Nullable String typed) {
        String text = text("tokenEndpoint", typed, 1_000);
        try {
            if (Destinations.endpoint(new URI(text))) {
                return text;
            }
        } catch (URISyntaxException strange) {
            text = "";
        }
        throw new InputProblem(
                "tokenEndpoint",
                "Serve un indirizzo che comincia con https://.",
                "An address that begins with https:// is needed.");
    }

    static String text(String field, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw new InputProblem(field, "Questo campo è obbligatorio.", "This field is needed.");
        }
        if (text.length() > longest || text.matches("(?s).*\\p{Cntrl}.*")) {
            throw new InputProblem(
                    field,
                    "Il testo è troppo lungo, o contiene un carattere non ammesso.",
                    "The text is too long, or holds a character that is not allowed.");
        }
        return text;
    }

    static @Nullable Secret secret(String field, @Nullable Secret typed, int longest) {
        if (typed == null || typed.reveal().isEmpty()) {
            return null;
        }
        if (typed.reveal().length() > longest || typed.reveal().matches("(?s).*\\p{Cntrl}.*")) {
            throw new InputProblem(
                    field,
                    "Il testo è troppo lungo, o contiene un a capo.",
                    "The text is too long, or holds a line break.");
        }
        return typed;
    }
}
