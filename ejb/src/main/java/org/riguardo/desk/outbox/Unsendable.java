package org.riguardo.desk.outbox;

import org.riguardo.api.decision.Sentence;

/** Thrown for a mail that cannot be written as a message, or that nobody can send. */
final class Unsendable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    Unsendable(Sentence sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    /** What is wrong and what to do. */
    Sentence sentence() {
        return sentence;
    }
}
