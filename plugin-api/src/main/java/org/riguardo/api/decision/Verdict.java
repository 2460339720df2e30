package org.riguardo.api.decision;

/** What one rule said: it closed a gate, it set the step, or it changed the tone. */
public enum Verdict {
    CLOSED,
    STEP,
    TONE
}
