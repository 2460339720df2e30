package org.riguardo.mailboxes;

/** By what an account signs in: a password, or a token of OAuth 2 that is got by a refresh token or by the client's own credentials. */
public enum SignIn {
    PASSWORD,
    REFRESH_TOKEN,
    CLIENT_CREDENTIALS;

    /** Whether that takes a token endpoint. */
    public boolean byToken() {
        return this != PASSWORD;
    }
}
