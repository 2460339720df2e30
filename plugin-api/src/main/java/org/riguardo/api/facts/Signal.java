package org.riguardo.api.facts;

/**
 * What was heard in a contact, beyond its purpose.
 *
 * @since 1.0
 */
public enum Signal {
    HARDSHIP,
    PROMISE,
    DEFERRAL_REQUEST,
    DISPUTE,
    COMPLAINT,
    OUT_OF_OFFICE,
    BOUNCE,
    PAID_CLAIM,
    THANKS
}
