package org.riguardo.web.mailboxes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.mailboxes.SendingSettings;
import org.riguardo.mailboxes.SendingView;
import org.riguardo.mailboxes.SentCopy;
import org.riguardo.mailboxes.guess.SendingGuess;
import org.riguardo.problem.InputProblem;

/** Fills and reads the form of how an account sends; a password is never in it. */
final class SendingForm {

    static final String OWN = "OWN";
    static final String OF_PERSON = "PERSON";

    private static final List<String> FIELDS =
            List.of("host", "port", "security", "signIn", "login", "whose", "person", "name", "copies");

    private SendingForm() {}

    static MailboxForm of(SendingGuess guess) {
        return form(
                guess.host(),
                guess.port(),
                guess.security(),
                Map.of(
                        "signIn", "MAILBOX",
                        "whose", "FIRM",
                        "copies", (guess.filesCopies() ? SentCopy.BY_PROVIDER : SentCopy.FILED).name()));
    }

    static MailboxForm of(SendingView view) {
        return form(
                view.host(),
                view.port(),
                view.security(),
                Map.of(
                        "signIn", view.login() == null ? "MAILBOX" : OWN,
                        "login", view.login() == null ? "" : view.login(),
                        "whose", view.person() == null ? "FIRM" : OF_PERSON,
                        "person", view.person() == null ? "" : view.person(),
                        "name", view.name(),
                        "copies", view.copies().name()));
    }

    static MailboxForm sent(Map<String, String[]> sent) {
        Map<String, String> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, first(sent, field).strip()));
        return new MailboxForm(values, Map.of());
    }

    /** What was sent, with its password, as it is checked and kept. */
    static SendingSettings settings(MailboxForm form, Map<String, String[]> sent) {
        String typed = first(sent, "password");
        String port = form.value("port");
        return new SendingSettings(
                form.value("host"),
                port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0,
                constant(Security.class, form.value("security"), Security.TLS),
                form.value("signIn").equals(OWN),
                form.value("login"),
                typed.isEmpty() ? null : Secret.of(typed),
                form.value("whose").equals(OF_PERSON) ? person(form.value("person")) : null,
                form.value("name"),
                constant(SentCopy.class, form.value("copies"), SentCopy.FILED));
    }

    static MailboxForm with(MailboxForm form, InputProblem problem, String sentence) {
        boolean known = FIELDS.contains(problem.field()) || problem.field().equals("password");
        return new MailboxForm(form.values(), Map.of(known ? problem.field() : "host", sentence));
    }

    private static String person(String typed) {
        if (typed.isEmpty()) {
            throw new InputProblem(
                    "person",
                    "Serve il nome utente della persona, quello con cui entra qui.",
                    "The person’s user name is needed, the one to sign in here.");
        }
        return typed;
    }

    private static MailboxForm form(String host, int port, Security security, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("host", host);
        values.put("port", Integer.toString(port));
        values.put("security", security.name());
        return new MailboxForm(values, Map.of());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String word, E otherwise) {
        try {
            return Enum.valueOf(type, String.valueOf(word).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            return otherwise;
        }
    }

    private static String first(Map<String, String[]> sent, String field) {
        String[] values = sent.getOrDefault(field, new String[0]);
        return values.length == 0 ? "" : values[0];
    }
}
