package org.riguardo.api.mailbox;

/**
 * By what an account signs in.
 *
 * @since 1.0
 */
public sealed interface Credential {

    static Credential password(String password) {
        return new Password(Secret.of(password));
    }

    static Credential bearer(TokenSource tokens) {
        return new Bearer(tokens);
    }

    /** A password of the account, or of this program alone (an "app password"). */
    record Password(Secret secret) implements Credential {}

    /** A token of OAuth 2 (RFC 6750), sent by OAUTHBEARER (RFC 7628) or XOAUTH2, whichever the server offers. */
    record Bearer(TokenSource tokens) implements Credential {}

    /**
     * Gets tokens, from where they are kept or from the token endpoint. Two sources of the same account should be equal while its settings are, or the account
     * is signed in to again each time it is looked at.
     */
    @FunctionalInterface
    interface TokenSource {

        /**
         * A token that is valid now.
         *
         * @param renew whether the mail server has refused the last one, so that another is needed even if that one seems valid still
         * @throws MailboxException when the token endpoint gives none, with what to do about it
         */
        Secret token(boolean renew) throws MailboxException;
    }
}
