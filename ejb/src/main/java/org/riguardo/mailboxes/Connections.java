package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.mailboxes.oauth.AccessTokens;
import org.riguardo.mailboxes.oauth.TokenRequest;

/** Makes an account that a connector can sign in to out of what is kept of it. */
@ApplicationScoped
public class Connections {

    @Inject
    private Sealing sealing;

    @Inject
    private AccessTokens tokens;

    @Inject
    private InTransaction transaction;

    @Inject
    private Database database;

    /**
     * The account, its password opened; a token is only asked for when somebody signs in.
     *
     * @throws org.riguardo.secrets.SecretProblem when the key to its secrets is missing
     */
    MailboxAccount account(MailboxRow row) {
        return new MailboxAccount(
                row.id(),
                "imap",
                row.host(),
                row.port(),
                row.security(),
                row.login(),
                credential(row),
                row.folderList(),
                Set.copyOf(row.addressList()));
    }

    private Credential credential(MailboxRow row) {
        if (row.signIn() == SignIn.PASSWORD) {
            return new Credential.Password(sealing.password(row));
        }
        TokenRequest request = new TokenRequest(
                URI.create(String.valueOf(row.tokenEndpoint())),
                String.valueOf(row.clientId()),
                sealing.clientSecret(row),
                sealing.refreshToken(row),
                row.scope());
        return Credential.bearer(new Tokens(row, request));
    }

    private void rotate(MailboxRow row, Secret token) {
        String hidden = sealing.sealedRefreshToken(row, token);
        transaction.call(() -> database.with(handle -> {
            new MailboxRows(handle).rotate(row, hidden);
            return row;
        }));
    }

    private final class Tokens implements Credential.TokenSource {

        private final MailboxRow row;
        private final TokenRequest request;
        private @Nullable Secret last;

        Tokens(MailboxRow row, TokenRequest request) {
            this.row = row;
            this.request = request;
        }

        @Override
        public Secret token(boolean renew) throws MailboxException {
            Secret token = tokens.token(row.id(), request, renew ? last : null, next -> rotate(row, next));
            last = token;
            return token;
        }
    }
}
