package org.riguardo.desk.worries;

/** What may worry a client. The list names no illness: whatever is nobody's business is a hard time, and no more is written. */
public enum Worry {
    WORK,
    LIQUIDITY,
    LATE_PAYERS,
    COSTS,
    STAFF,
    TAXES,
    BANK,
    SUCCESSION,
    FAMILY,
    HARD_TIME
}
