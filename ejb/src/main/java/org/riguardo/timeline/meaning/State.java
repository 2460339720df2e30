package org.riguardo.timeline.meaning;

/** Where a finding stands. {@link #COUNTED} and {@link #CORRECTED} ones count; the others count for nothing. */
public enum State {
    PROPOSED,
    COUNTED,
    REFUSED,
    CORRECTED
}
