package org.riguardo.api.rule;

/**
 * What a closed gate keeps from going out.
 *
 * @since 1.0
 */
public enum Outlet {
    /** An email or letter about money. */
    MONEY_EMAIL,
    /** A call about money. */
    MONEY_CALL,
    /** A call just to listen. */
    COURTESY,
    /** Everything else that the firm would send of its own accord, such as thanks. */
    OTHER
}
