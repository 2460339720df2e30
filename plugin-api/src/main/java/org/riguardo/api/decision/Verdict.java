package org.riguardo.api.decision;

/**
 * What one rule said: it closed a gate, it set the step, or it changed the tone.
 *
 * @since 1.0
 */
public enum Verdict {
    CLOSED,
    STEP,
    TONE
}
