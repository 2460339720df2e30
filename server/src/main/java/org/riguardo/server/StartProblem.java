package org.riguardo.server;

/** Why Riguardo cannot start: one sentence for the person at the keyboard that says what to do, never a stack trace. */
public final class StartProblem extends Exception {
    private static final long serialVersionUID = 1L;

    StartProblem(String sentence) {
        super(sentence);
    }

    StartProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
