package org.riguardo.policy;

/** How many files the properties of the policy generate. */
final class Tries {

    static final int OF_EACH = 1000;

    private Tries() {}
}
