package org.riguardo.figures;

/** What became of an agreement. */
public enum PromiseState {
    KEPT,
    BROKEN,
    RUNNING
}
