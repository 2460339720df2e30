package org.riguardo.firm;

/** The roles that a token may carry; a person without one of them sees nothing of a firm. */
public final class Roles {

    /** Works on clients: sees them, logs contacts, makes agreements. */
    public static final String STAFF = "staff";

    /** Decides what is referred, beside all that staff do. */
    public static final String PARTNER = "partner";

    /** Sets up mailboxes, imports and plugins, beside all that staff do. */
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
