package org.riguardo.api.decision;

/**
 * The next thing to do about a client; {@link #REPLY} means to answer its own message first.
 *
 * @since 1.0
 */
public enum Action {
    CALL,
    EMAIL,
    REPLY,
    THANK,
    WAIT,
    REFER,
    NONE
}
