package org.riguardo.http;

/** A request that got no answer that could be taken; its message holds no more of the address than the host. */
public final class HttpProblem extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** The target is no address that may be asked: private, not http, or without encryption beyond the private network. */
        REFUSED,
        /** The name is not known. */
        UNKNOWN_HOST,
        /** No connection, or it broke. */
        UNREACHABLE,
        /** It took too long. */
        TIME,
        /** The answer is too large. */
        SIZE,
        /** Its certificate is not trusted, or not of that host. */
        TLS,
        /** What came is no answer. */
        PROTOCOL
    }

    private final Kind kind;

    HttpProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    HttpProblem(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }
}
