package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.mailboxes.SendingSettings;
import org.riguardo.mailboxes.SendingView;
import org.riguardo.mailboxes.SentCopy;
import org.riguardo.mailboxes.guess.SendingGuess;

/** How mail accounts send: read, and written without any secret. */
public final class SendingJson {

    private SendingJson() {}

    /**
     * Reads how an account sends; where no server is named, the guessed one counts.
     *
     * @param guess finds the server of the account
     */
    public static SendingSettings read(Fields fields, Supplier<SendingGuess> guess) {
        String host = fields.text("host");
        SendingGuess guessed = guess.get();
        boolean named = host != null;
        Integer port = MailboxJson.number(fields);
        Security security = fields.word(Security.class, "security");
        String login = fields.text("login");
        Secret password = MailboxJson.secret(fields, "password");
        String name = fields.text("name");
        SentCopy copies = fields.word(SentCopy.class, "copies");
        SendingSettings settings = new SendingSettings(
                named ? host : guessed.host(),
                port != null ? port : named ? 465 : guessed.port(),
                security != null ? security : named ? Security.TLS : guessed.security(),
                login != null || password != null,
                login,
                password,
                fields.text("person"),
                name == null ? "" : name,
                copies != null ? copies : guessed.filesCopies() ? SentCopy.BY_PROVIDER : SentCopy.FILED);
        fields.end();
        return settings;
    }

    /** How an account sends; null for one that only reads. */
    static JsonValue write(@Nullable SendingView view, ZoneId zone) {
        if (view == null) {
            return JsonValue.NULL;
        }
        return new Doc(zone)
                .put("host", view.host())
                .put("port", view.port())
                .put("security", view.security())
                .put("login", view.login())
                .put("person", view.person())
                .put("name", view.name())
                .put("copies", view.copies())
                .put("problem", view.problem())
                .put("problemAt", view.problemAt())
                .build();
    }

    /** What trying the sending server showed; the problem is null when it lets the account in. */
    public static JsonObject trial(@Nullable Sentence problem, ZoneId zone) {
        return new Doc(zone)
                .put("reached", problem == null)
                .put("problem", problem)
                .build();
    }
}
