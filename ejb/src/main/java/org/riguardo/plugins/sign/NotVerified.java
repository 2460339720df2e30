package org.riguardo.plugins.sign;

/** A token that is not believed; what it says is never in the message. */
public final class NotVerified extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        /** It is no token, or says nothing of what it has to. */
        MALFORMED,
        /** Its algorithm is none of those taken from that key. */
        ALGORITHM,
        /** Its key is not known. */
        KEY,
        /** Its signature is not of that key. */
        SIGNATURE,
        /** It is of somebody else. */
        ISSUER,
        /** It is for somebody else. */
        AUDIENCE,
        /** It is over, not yet valid, or valid for too long. */
        TIME,
        /** It came before. */
        REPLAYED,
        /** It was made for another request. */
        REQUEST
    }

    private final Why why;

    NotVerified(Why why) {
        super("the token is not believed: " + why);
        this.why = why;
    }

    NotVerified(Why why, Throwable cause) {
        super("the token is not believed: " + why, cause);
        this.why = why;
    }

    /** What is wrong with it. */
    public Why why() {
        return why;
    }
}
