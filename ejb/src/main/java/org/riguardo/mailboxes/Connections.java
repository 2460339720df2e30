package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.mailboxes.oauth.AccessTokens;
import org.riguardo.mailboxes.oauth.TokenRequest;
import org.riguardo.mailboxes.reach.SaidException;
import org.riguardo.secrets.SecretProblem;

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

    private final Map<String, Integer> changes = new ConcurrentHashMap<>();

    /** The same outside a server. */
    static Connections of(Sealing sealing, AccessTokens tokens, Database database) {
        Connections connections = new Connections();
        connections.sealing = sealing;
        connections.tokens = tokens;
        connections.database = database;
        connections.transaction = new InTransaction();
        return connections;
    }

    /** Has whoever is signed in to an account do so anew, since a person changed it. */
    void changed(String account) {
        changes.merge(account, 1, Integer::sum);
        tokens.forget(account);
    }

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
        return row.signIn() == SignIn.PASSWORD
                ? new Credential.Password(sealing.password(row))
                : Credential.bearer(new Tokens(row.firmId(), row.id(), changes.getOrDefault(row.id(), 0)));
    }

    private Secret token(String firm, String account, @Nullable Secret refused) throws MailboxException {
        MailboxRow row = database.with(handle -> new MailboxRows(handle).find(firm, account))
                .orElseThrow(() -> new IllegalStateException("no mail account " + account));
        try {
            TokenRequest request = new TokenRequest(
                    URI.create(String.valueOf(row.tokenEndpoint())),
                    String.valueOf(row.clientId()),
                    sealing.clientSecret(row),
                    sealing.refreshToken(row),
                    row.scope());
            return tokens.token(row.id(), request, refused, next -> rotate(row, next));
        } catch (SecretProblem closed) {
            throw new SaidException(MailboxException.Reason.NO_TOKEN, closed.sentence(), closed);
        }
    }

    private void rotate(MailboxRow row, Secret token) {
        String hidden = sealing.sealedRefreshToken(row, token);
        transaction.call(() -> database.with(handle -> {
            new MailboxRows(handle).rotate(row, hidden);
            return row;
        }));
    }

    /** The tokens of one account; the same ones until a person changes how it is reached. */
    private final class Tokens implements Credential.TokenSource {

        private final String firm;
        private final String account;
        private final int change;
        private final AtomicReference<@Nullable Secret> last = new AtomicReference<>();

        Tokens(String firm, String account, int change) {
            this.firm = firm;
            this.account = account;
            this.change = change;
        }

        @Override
        public Secret token(boolean renew) throws MailboxException {
            Secret token = Connections.this.token(firm, account, renew ? last.get() : null);
            last.set(token);
            return token;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Tokens tokens && account.equals(tokens.account) && change == tokens.change;
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, change);
        }
    }
}
