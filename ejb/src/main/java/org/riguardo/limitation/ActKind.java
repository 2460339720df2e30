package org.riguardo.limitation;

/** What may interrupt a limitation period (art. 2943 and 2944 c.c.); whether it did is for a partner, or a lawyer, to say. */
public enum ActKind {
    /** A signed letter that asks for payment, with proof of delivery. */
    LETTER(true),
    /** The same by certified mail. */
    PEC(true),
    /** The client acknowledged in writing what it owes. */
    ACKNOWLEDGEMENT(false),
    /** The client paid a part on account. */
    PAYMENT(false);

    private final boolean sent;

    ActKind(boolean sent) {
        this.sent = sent;
    }

    /** Whether the firm wrote to the client, so that it is a contact too. */
    public boolean sent() {
        return sent;
    }
}
