package org.riguardo.web.mailboxes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.mailboxes.MailboxSettings;
import org.riguardo.mailboxes.MailboxView;
import org.riguardo.mailboxes.SignIn;
import org.riguardo.mailboxes.guess.Guess;
import org.riguardo.mailboxes.guess.TokenPresets;
import org.riguardo.problem.InputProblem;

/**
 * The form of an account as it was filled in; secrets are never in it.
 *
 * @param values what was typed or is kept, by field
 * @param problems what is wrong, by field
 */
public record MailboxForm(Map<String, String> values, Map<String, String> problems) {

    private static final List<String> FIELDS = List.of(
            "address",
            "host",
            "port",
            "security",
            "login",
            "signIn",
            "password",
            "tokenEndpoint",
            "clientId",
            "clientSecret",
            "refreshToken",
            "scope");
    private static final List<String> SECRETS = List.of("password", "clientSecret", "refreshToken");

    public MailboxForm {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    static MailboxForm empty() {
        return new MailboxForm(Map.of(), Map.of());
    }

    static MailboxForm of(String address, Guess guess) {
        Map<String, String> values = new HashMap<>();
        values.put("address", address);
        values.put("host", guess.host());
        values.put("port", Integer.toString(guess.port()));
        values.put("security", guess.security().name());
        values.put("login", guess.login());
        values.put("signIn", TokenPresets.usual(guess.provider(), address).name());
        values.put("tokenEndpoint", TokenPresets.endpoint(guess.provider(), address));
        return new MailboxForm(values, Map.of());
    }

    static MailboxForm of(MailboxView view) {
        Map<String, String> values = new HashMap<>();
        values.put("address", view.address());
        values.put("host", view.host());
        values.put("port", Integer.toString(view.port()));
        values.put("security", view.security().name());
        values.put("login", view.login());
        values.put("signIn", view.signIn().name());
        values.put("tokenEndpoint", view.tokenEndpoint() == null ? "" : view.tokenEndpoint());
        values.put("clientId", view.clientId() == null ? "" : view.clientId());
        values.put("scope", view.scope() == null ? "" : view.scope());
        return new MailboxForm(values, Map.of());
    }

    static MailboxForm sent(Map<String, String[]> sent) {
        Map<String, String> values = new HashMap<>();
        FIELDS.stream()
                .filter(field -> !SECRETS.contains(field))
                .forEach(field -> values.put(field, first(sent, field).strip()));
        return new MailboxForm(values, Map.of());
    }

    /** What was sent, with its secrets, as it is checked and kept. */
    MailboxSettings settings(Map<String, String[]> sent) {
        return new MailboxSettings(
                value("address"),
                value("host"),
                port(),
                constant(Security.class, "security", Security.TLS),
                value("login"),
                constant(SignIn.class, "signIn", SignIn.PASSWORD),
                secret(sent, "password"),
                value("tokenEndpoint"),
                value("clientId"),
                secret(sent, "clientSecret"),
                secret(sent, "refreshToken"),
                value("scope"));
    }

    MailboxForm with(InputProblem problem, String sentence) {
        String field = FIELDS.contains(problem.field()) ? problem.field() : "address";
        return new MailboxForm(values, Map.of(field, sentence));
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether a choice is made. */
    public boolean chose(String field, Enum<?> constant) {
        return value(field).equals(constant.name());
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** The ids of the words about a field: what is wrong with it, and its explanation if it has one. */
    public @Nullable String explained(String field, boolean text) {
        boolean wrong = problems.containsKey(field);
        if (!wrong && !text) {
            return null;
        }
        return (wrong ? "problem-" + field + " " : "") + (text ? "text-" + field : "");
    }

    private int port() {
        String port = value("port");
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
    }

    private <E extends Enum<E>> E constant(Class<E> type, String field, E otherwise) {
        try {
            return Enum.valueOf(type, value(field).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            return otherwise;
        }
    }

    private static @Nullable Secret secret(Map<String, String[]> sent, String field) {
        String typed = first(sent, field);
        return typed.isEmpty() ? null : Secret.of(typed);
    }

    private static String first(Map<String, String[]> sent, String field) {
        String[] values = sent.getOrDefault(field, new String[0]);
        return values.length == 0 ? "" : values[0];
    }
}
