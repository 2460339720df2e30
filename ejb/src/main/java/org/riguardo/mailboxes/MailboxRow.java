package org.riguardo.mailboxes;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxAccount.Security;

/**
 * An account as it is kept, its secrets encrypted.
 *
 * @param folders one a line, as the server names them
 * @param addresses the firm's own in this mailbox, one a line
 * @param problemAt since when the problem is there
 */
public record MailboxRow(
        String id,
        String firmId,
        String address,
        String host,
        int port,
        Security security,
        String login,
        SignIn signIn,
        @Nullable String password,
        @Nullable String tokenEndpoint,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String refreshToken,
        @Nullable String scope,
        String folders,
        String addresses,
        MailboxState state,
        Instant madeAt,
        @Nullable Instant removedAt,
        @Nullable Instant lookedAt,
        @Nullable String problemIt,
        @Nullable String problemEn,
        @Nullable Instant problemAt) {

    static final String COLUMNS =
            "id, firm_id, address, host, port, security, login, sign_in, password, token_endpoint,"
                    + " oauth_client as client_id, client_secret, refresh_token, scope, folders, addresses, state, made_at, removed_at, looked_at,"
                    + " problem_it, problem_en, problem_at";

    /** An account that nobody has set up yet, without its secrets. */
    static MailboxRow fresh(String id, String firm, MailboxSettings settings, Instant now) {
        return new MailboxRow(
                id,
                firm,
                settings.address(),
                settings.host(),
                settings.port(),
                settings.security(),
                settings.login(),
                settings.signIn(),
                null,
                settings.tokenEndpoint(),
                settings.clientId(),
                null,
                null,
                settings.scope(),
                "",
                settings.address(),
                MailboxState.SETUP,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    List<String> folderList() {
        return lines(folders);
    }

    List<String> addressList() {
        return lines(addresses);
    }

    @Nullable
    Sentence problem() {
        return problemIt == null || problemEn == null ? null : new Sentence(problemIt, problemEn);
    }

    MailboxRow withSecrets(
            @Nullable String sealedPassword, @Nullable String sealedClientSecret, @Nullable String sealedRefreshToken) {
        return new MailboxRow(
                id,
                firmId,
                address,
                host,
                port,
                security,
                login,
                signIn,
                sealedPassword,
                tokenEndpoint,
                clientId,
                sealedClientSecret,
                sealedRefreshToken,
                scope,
                folders,
                addresses,
                state,
                madeAt,
                removedAt,
                lookedAt,
                problemIt,
                problemEn,
                problemAt);
    }

    MailboxRow reading(List<String> newFolders, List<String> newAddresses, MailboxState newState) {
        return read(String.join("\n", newFolders), String.join("\n", newAddresses), newState, removedAt);
    }

    MailboxRow in(MailboxState newState) {
        return read(folders, addresses, newState, removedAt);
    }

    /** The account as removed at that instant; null brings it back. */
    MailboxRow removed(@Nullable Instant at) {
        return read(folders, addresses, state, at);
    }

    private MailboxRow read(
            String newFolders, String newAddresses, MailboxState newState, @Nullable Instant newlyRemovedAt) {
        return new MailboxRow(
                id,
                firmId,
                address,
                host,
                port,
                security,
                login,
                signIn,
                password,
                tokenEndpoint,
                clientId,
                clientSecret,
                refreshToken,
                scope,
                newFolders,
                newAddresses,
                newState,
                madeAt,
                newlyRemovedAt,
                lookedAt,
                problemIt,
                problemEn,
                problemAt);
    }

    /** Whether both lead to the same mailbox. */
    boolean sameMailbox(MailboxRow other) {
        return host.equals(other.host) && port == other.port && login.equals(other.login);
    }

    /** Which account it is, and nothing of its secrets, encrypted as they are. */
    @Override
    public String toString() {
        return "mail account " + id + " of " + firmId;
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isEmpty()).toList();
    }
}
