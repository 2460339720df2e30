package org.riguardo.crm;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Words;
import org.riguardo.problem.InputProblem;

/** Looks through what a person typed about a customer system. */
final class AccountCheck {

    private AccountCheck() {}

    /**
     * The settings as they are kept.
     *
     * @param kept null for a new account
     * @throws InputProblem naming the field
     */
    static AccountSettings checked(AccountSettings typed, @Nullable AccountRow kept, List<String> connectors) {
        if (!connectors.contains(typed.connector())) {
            throw new InputProblem("connector", "Scegliere il tipo di gestionale.", "Choose the kind of system.");
        }
        AccountSettings settings = new AccountSettings(
                text("name", typed.name(), 200),
                typed.connector(),
                address(typed.address()),
                optional("login", typed.login(), 320),
                typed.secret() == null || typed.secret().reveal().isEmpty() ? null : typed.secret(),
                options(typed.options()),
                typed.takes(),
                typed.owners());
        if (settings.secret() != null && settings.secret().reveal().length() > 1_000) {
            throw new InputProblem("secret", "Il testo è troppo lungo.", "The text is too long.");
        }
        if (kept != null && kept.secret() != null && settings.secret() == null && elsewhere(kept, settings)) {
            throw new InputProblem(
                    "secret",
                    "L’indirizzo o il nome utente sono cambiati: scriverla di nuovo, perché ciò che era custodito non vada altrove.",
                    "Address or user name have changed: type it again, so that what was kept is not sent elsewhere.");
        }
        return settings;
    }

    static boolean elsewhere(AccountRow kept, AccountSettings settings) {
        return !Objects.equals(kept.address(), settings.address())
                || !Objects.equals(kept.login(), settings.login())
                || !kept.optionMap().equals(settings.options());
    }

    static AccountRow fresh(String id, String firm, AccountSettings typed, @Nullable String secret, Instant now) {
        return row(id, firm, typed, secret, AccountState.SETUP, now);
    }

    static AccountRow changed(AccountRow before, AccountSettings typed, @Nullable String secret) {
        return row(before.id(), before.firmId(), typed, secret, before.state(), before.madeAt());
    }

    private static AccountRow row(
            String id, String firm, AccountSettings typed, @Nullable String secret, AccountState state, Instant made) {
        return new AccountRow(
                id,
                firm,
                typed.name(),
                typed.connector(),
                typed.address(),
                typed.login(),
                secret,
                AccountRow.lines(typed.options()),
                Words.join(typed.takes()),
                typed.owners().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .sorted()
                        .collect(Collectors.joining(",")),
                state,
                null,
                null,
                0,
                0,
                false,
                false,
                null,
                made,
                null,
                null,
                null,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable String address(@Nullable String typed) {
        String text = optional("address", typed, 1_000);
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return text;
            }
        } catch (URISyntaxException strange) {
            text = "";
        }
        throw new InputProblem(
                "address",
                "Serve un indirizzo che comincia con https://, senza nome utente né password.",
                "An address that begins with https:// is needed, without user name or password.");
    }

    private static Map<String, String> options(Map<String, String> typed) {
        Map<String, String> options = new LinkedHashMap<>();
        typed.forEach((key, value) -> {
            String name = key.strip();
            if (!name.matches("[A-Za-z0-9._-]{1,60}") || value.length() > 20_000 || value.contains("\n")) {
                throw new InputProblem(
                        "options", "Un’opzione per riga, come nome=valore.", "One option a line, such as name=value.");
            }
            options.put(name, value.strip());
        });
        return options;
    }

    private static String text(String field, @Nullable String typed, int longest) {
        String text = optional(field, typed, longest);
        if (text == null) {
            throw new InputProblem(field, "Questo campo è obbligatorio.", "This field is needed.");
        }
        return text;
    }

    private static @Nullable String optional(String field, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > longest || text.matches("(?s).*\\p{Cntrl}.*")) {
            throw new InputProblem(
                    field,
                    "Il testo è troppo lungo, o contiene un carattere non ammesso.",
                    "The text is too long, or holds a character that is not allowed.");
        }
        return text.isEmpty() ? null : text;
    }
}
