package org.riguardo.policy;

/** How many files the slowest properties generate; the others take {@code -Djqwik.tries.default=}. */
final class Tries {

    static final int FEW = 100;

    private Tries() {}
}
