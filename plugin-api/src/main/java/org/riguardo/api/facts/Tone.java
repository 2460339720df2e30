package org.riguardo.api.facts;

/**
 * How a contact is worded, from the mildest to the firmest; the order of the constants is the order of firmness.
 *
 * @since 1.0
 */
public enum Tone {
    WARM,
    FRIENDLY,
    FORMAL,
    FIRM
}
