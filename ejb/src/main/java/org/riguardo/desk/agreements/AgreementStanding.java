package org.riguardo.desk.agreements;

/** How an agreement stands, in the words of the pages; whether it runs, is broken or over is judged by the policy. */
public enum AgreementStanding {
    /** It runs, and a partner has to confirm it. */
    WAITING,
    RUNNING,
    BROKEN,
    /** All instalments were met. */
    KEPT,
    /** None of its items is open any more. */
    CLOSED,
    SUPERSEDED,
    WITHDRAWN,
    REFUSED;

    /** Whether it may be taken back or changed. */
    public boolean stands() {
        return this == WAITING || this == RUNNING || this == BROKEN;
    }

    /** Whether all of it was done. */
    public boolean over() {
        return this == KEPT || this == CLOSED;
    }
}
