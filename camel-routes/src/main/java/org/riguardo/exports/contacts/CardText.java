package org.riguardo.exports.contacts;

/**
 * The text of one vCard, as much of it as is read.
 *
 * @param line where it begins, counted from 1
 * @param text from its first to its last line, without pictures, sounds and keys
 */
record CardText(int line, String text) {

    /** Where a file stops being cards. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private final Fault fault;
        private final int line;

        Broken(Fault fault, int line) {
            super(fault + " in line " + line, null, false, false);
            this.fault = fault;
            this.line = line;
        }

        Fault fault() {
            return fault;
        }

        int line() {
            return line;
        }
    }

    /** What is wrong. */
    enum Fault {
        /** The file ends within a card. */
        CUT_OFF,
        /** Something stands between two cards. */
        OUTSIDE,
        /** A line is no property: it has no colon. */
        NO_PROPERTY,
        /** Cards stand within each other more deeply than any real ones. */
        TOO_DEEP,
        /** A line or a card is longer than any real one. */
        TOO_LONG
    }
}
