package org.riguardo.rest.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.mailboxes.MailboxSettings;
import org.riguardo.mailboxes.MailboxView;
import org.riguardo.mailboxes.SignIn;
import org.riguardo.mailboxes.Trial;
import org.riguardo.mailboxes.guess.Guess;
import org.riguardo.mailboxes.guess.TokenPresets;
import org.riguardo.problem.InputProblem;

/** Mail accounts: how they are reached is read, and written without any secret. */
public final class MailboxJson {

    private MailboxJson() {}

    /** Which folders are read, and which addresses are the firm's. */
    public record Choice(List<String> folders, List<String> addresses) {}

    /**
     * Reads how to reach an account; where no server is named, the one that is guessed by its address counts.
     *
     * @param guess finds the server of an address
     */
    public static MailboxSettings read(Fields fields, Function<String, Guess> guess) {
        String address = fields.requiredText("address");
        String host = fields.text("host");
        Guess guessed = host == null ? guess.apply(address) : null;
        Integer port = number(fields);
        Security security = fields.word(Security.class, "security");
        String login = fields.text("login");
        SignIn signIn = fields.word(SignIn.class, "signIn");
        String endpoint = fields.text("tokenEndpoint");
        MailboxSettings settings = new MailboxSettings(
                address,
                guessed == null ? String.valueOf(host) : guessed.host(),
                port != null ? port : guessed == null ? 993 : guessed.port(),
                security != null ? security : guessed == null ? Security.TLS : guessed.security(),
                login != null ? login : guessed == null ? address : guessed.login(),
                signIn == null ? SignIn.PASSWORD : signIn,
                secret(fields, "password"),
                endpoint != null || guessed == null ? endpoint : TokenPresets.endpoint(guessed.provider(), address),
                fields.text("clientId"),
                secret(fields, "clientSecret"),
                secret(fields, "refreshToken"),
                fields.text("scope"));
        fields.end();
        return settings;
    }

    /** Reads which folders are to be read. */
    public static Choice choice(Fields fields) {
        Choice choice = new Choice(fields.texts("folders"), fields.texts("addresses"));
        fields.end();
        return choice;
    }

    /** An account. */
    public static JsonObject write(MailboxView view, ZoneId zone) {
        Duration rest = view.progress().rest();
        return new Doc(zone)
                .put("id", view.id())
                .put("configured", view.configured())
                .put("address", view.address())
                .put("host", view.host())
                .put("port", view.port())
                .put("security", view.security())
                .put("login", view.login())
                .put("signIn", view.signIn())
                .put("tokenEndpoint", view.tokenEndpoint())
                .put("clientId", view.clientId())
                .put("scope", view.scope())
                .put("folders", view.folders())
                .put("addresses", view.addresses())
                .put("state", view.state())
                .put("read", view.progress().read())
                .put("messages", view.progress().messages())
                .put("restSeconds", rest == null ? null : rest.toSeconds())
                .put("lookedAt", view.lookedAt())
                .put("problem", view.problem())
                .put("problemAt", view.problemAt())
                .put("sending", SendingJson.write(view.sending(), zone))
                .build();
    }

    /** What trying an account out showed. */
    public static JsonObject write(Trial trial, ZoneId zone) {
        return new Doc(zone)
                .put("reached", trial.problem() == null)
                .put("problem", trial.problem())
                .put("folders", Doc.array(trial.folders(), folder -> new Doc(zone)
                        .put("name", folder.name())
                        .put("sent", folder.sent())
                        .put("usual", trial.usual().contains(folder.name()))
                        .build()))
                .build();
    }

    static @Nullable Integer number(Fields fields) {
        JsonValue value = fields.any("port");
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number && number.isIntegral() && number.longValue() == number.intValue()) {
            return number.intValue();
        }
        throw new InputProblem("port", "Serve una porta da 1 a 65535.", "A port from 1 to 65535 is needed.");
    }

    static @Nullable Secret secret(Fields fields, String name) {
        String text = fields.text(name);
        return text == null ? null : Secret.of(text);
    }
}
