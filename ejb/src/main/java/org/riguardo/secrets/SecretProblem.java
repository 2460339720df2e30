package org.riguardo.secrets;

import org.riguardo.api.decision.Sentence;

/** Thrown where a secret can be neither put away nor opened; it says what the firm's IT must do, and nothing of the secret. */
public final class SecretProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    SecretProblem(String it, String en) {
        super(en);
        this.sentence = new Sentence(it, en);
    }

    /** What is wrong and what to do. */
    public Sentence sentence() {
        return sentence;
    }
}
