package org.riguardo.plugins;

import org.riguardo.api.decision.Sentence;

/** Thrown when a module could not be asked, threw or was too slow; it holds neither the module's exception nor its classes, and names no client. */
public class PluginFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** The module's full key, and what is told to a person. */
    public PluginFailure(String fullKey, Sentence sentence) {
        super(fullKey + ": " + sentence.en());
        this.sentence = sentence;
    }

    /** Whether the module is to blame, and not the moment. */
    public boolean blamed() {
        return !Failures.BUSY.equals(sentence);
    }

    /** What happened, for a person. */
    public Sentence sentence() {
        return sentence;
    }
}
