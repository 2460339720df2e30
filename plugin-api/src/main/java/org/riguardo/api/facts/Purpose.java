package org.riguardo.api.facts;

/**
 * What a contact was about; {@link #UNKNOWN} until somebody has classified it, which the policy takes for support.
 *
 * @since 1.0
 */
public enum Purpose {
    SUPPORT,
    COURTESY,
    ADMIN,
    MONEY,
    UNKNOWN
}
