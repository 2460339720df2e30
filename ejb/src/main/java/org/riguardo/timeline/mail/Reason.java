package org.riguardo.timeline.mail;

import java.util.Locale;

/** Why a message belongs to a client, or may belong to it; the surest first. */
public enum Reason {
    /** A person said so; the detail is the person. */
    ASSIGNED,
    /** The other side's address is the client's; the detail is the address. */
    ADDRESS,
    /** The domain of the other side's address is this client's alone; the detail is the domain. */
    DOMAIN,
    /** The text names the client's VAT number or tax code; the detail is the number. */
    NUMBER,
    /** The text names a document that this client alone got; the detail is the document's number. */
    DOCUMENT,
    /** The conversation is this client's alone; the detail is its subject. */
    THREAD;

    /** The word by which it is kept. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
