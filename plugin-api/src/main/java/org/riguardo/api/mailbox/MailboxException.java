package org.riguardo.api.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * A mailbox that could not be read, in one sentence that a person can act upon and that holds no secret.
 *
 * @since 1.0
 */
public class MailboxException extends Exception {

    private static final long serialVersionUID = 1;

    /** What went wrong, told apart by what a person can do about it. */
    public enum Reason {
        /** No connection to the host. About: host and port. */
        UNREACHABLE,
        /** The certificate is not valid, not trusted, or another host's. About: host and port. */
        NOT_TRUSTED,
        /** The server does not offer the protection that the account demands. About: host and port. */
        NO_TLS,
        /** The server refuses the user name or the password or token. About: host and account. */
        REFUSED,
        /** The server offers no way to sign in with what the account has. About: host and account. */
        NO_SIGN_IN,
        /** The token endpoint gives no token. About: its host and the account. */
        NO_TOKEN,
        /** The server limits how often or how much may be read. About: host and account. */
        BUSY,
        /** The connection ended, or the server stopped in the middle of an answer. About: host and port. */
        BROKEN_OFF,
        /** Folders of the account are not there. About: the account and their names. */
        NO_FOLDER,
        /** What came could not be kept. About: the account. */
        NOT_KEPT,
        /** No connector of that name is installed. About: the account and the connector's key. */
        NO_CONNECTOR
    }

    private final Reason reason;
    private final transient List<String> about;

    /**
     * @param about what the reason says it is about, for texts in other languages
     * @param message one English sentence or two, with the remedy
     */
    public MailboxException(Reason reason, List<String> about, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.about = List.copyOf(about);
    }

    public MailboxException(Reason reason, List<String> about, String message) {
        this(reason, about, message, null);
    }

    public Reason reason() {
        return reason;
    }

    public List<String> about() {
        return about;
    }

    /** The same in both languages, where whoever threw it said it so; else null, and the reason tells. */
    public @Nullable Sentence sentence() {
        return null;
    }
}
