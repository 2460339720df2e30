package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.problem.InputProblem;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretPlace;
import org.riguardo.secrets.SecretProblem;

/** Encrypts the secrets of accounts for their rows and opens them again, each for its firm, its account and its column alone. */
@ApplicationScoped
public class Sealing {

    private static final String PASSWORD = "password";
    private static final String CLIENT_SECRET = "client-secret";
    private static final String REFRESH_TOKEN = "refresh-token";
    private static final String SENDING_PASSWORD = "sending-password";

    @Inject
    private SecretBox box;

    /** The same outside a server. */
    static Sealing of(SecretBox box) {
        Sealing sealing = new Sealing();
        sealing.box = box;
        return sealing;
    }

    /** The row with what was typed; a secret that was not typed stays if the way to sign in still takes it. */
    MailboxRow with(MailboxRow row, MailboxSettings typed) {
        try {
            return new MailboxRow(
                    row.id(),
                    row.firmId(),
                    typed.address(),
                    typed.host(),
                    typed.port(),
                    typed.security(),
                    typed.login(),
                    typed.signIn(),
                    typed.signIn() == SignIn.PASSWORD ? sealed(row, PASSWORD, typed.password(), row.password()) : null,
                    typed.tokenEndpoint(),
                    typed.clientId(),
                    typed.signIn().byToken()
                            ? sealed(row, CLIENT_SECRET, typed.clientSecret(), row.clientSecret())
                            : null,
                    typed.signIn() == SignIn.REFRESH_TOKEN
                            ? sealed(row, REFRESH_TOKEN, typed.refreshToken(), row.refreshToken())
                            : null,
                    typed.scope(),
                    row.folders(),
                    row.addresses(),
                    row.state(),
                    row.madeAt(),
                    row.removedAt(),
                    row.lookedAt(),
                    row.problemIt(),
                    row.problemEn(),
                    row.problemAt());
        } catch (SecretProblem noKey) {
            throw new InputProblem(
                    PASSWORD, noKey.sentence().it(), noKey.sentence().en());
        }
    }

    Secret password(MailboxRow row) {
        return opened(row, PASSWORD, row.password());
    }

    @Nullable
    Secret clientSecret(MailboxRow row) {
        return row.clientSecret() == null ? null : opened(row, CLIENT_SECRET, row.clientSecret());
    }

    @Nullable
    Secret refreshToken(MailboxRow row) {
        return row.refreshToken() == null ? null : opened(row, REFRESH_TOKEN, row.refreshToken());
    }

    String sealedRefreshToken(MailboxRow row, Secret token) {
        return box.seal(token, place(row, REFRESH_TOKEN));
    }

    String sealedSending(SendingRow row, Secret password) {
        try {
            return box.seal(password, place(row));
        } catch (SecretProblem noKey) {
            throw new InputProblem(
                    "password", noKey.sentence().it(), noKey.sentence().en());
        }
    }

    Secret sendingPassword(SendingRow row) {
        return row.password() == null ? Secret.of("") : box.open(row.password(), place(row));
    }

    /** Whether the row's secret is encrypted by another key than the one that encrypts now. */
    boolean outdated(SendingRow row) {
        return outdated(row.password());
    }

    private static SecretPlace place(SendingRow row) {
        return new SecretPlace(row.firmId(), row.accountId(), "mail-account." + SENDING_PASSWORD);
    }

    /** Whether a secret of the row is encrypted by another key than the one that encrypts now. */
    boolean outdated(MailboxRow row) {
        return outdated(row.password()) || outdated(row.clientSecret()) || outdated(row.refreshToken());
    }

    /** The row with its secrets encrypted by the key that encrypts now. */
    MailboxRow renewed(MailboxRow row) {
        return row.withSecrets(
                renewed(row, PASSWORD).apply(row.password()),
                renewed(row, CLIENT_SECRET).apply(row.clientSecret()),
                renewed(row, REFRESH_TOKEN).apply(row.refreshToken()));
    }

    private UnaryOperator<@Nullable String> renewed(MailboxRow row, String field) {
        return hidden -> hidden == null || !box.outdated(hidden)
                ? hidden
                : box.seal(opened(row, field, hidden), place(row, field));
    }

    private boolean outdated(@Nullable String hidden) {
        return hidden != null && box.outdated(hidden);
    }

    private @Nullable String sealed(MailboxRow row, String field, @Nullable Secret typed, @Nullable String kept) {
        return typed == null ? kept : box.seal(typed, place(row, field));
    }

    private Secret opened(MailboxRow row, String field, @Nullable String hidden) {
        return hidden == null ? Secret.of("") : box.open(hidden, place(row, field));
    }

    private static SecretPlace place(MailboxRow row, String field) {
        return new SecretPlace(row.firmId(), row.id(), "mail-account." + field);
    }
}
