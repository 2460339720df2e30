package org.riguardo.desk.outbox;

/** Is told of each step of each mail, in the thread that takes it: so a test can wait there, or end there as a killed server does. */
@FunctionalInterface
interface Watch {

    /** Sees nothing. */
    Watch NOBODY = (step, draftId) -> {};

    void at(Step step, String draftId);
}
