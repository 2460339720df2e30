package org.riguardo.it.plugins;

/** Cannot be made. */
public class UnmadeRule extends NeverRule {

    /** Throws. */
    public UnmadeRule() {
        throw new IllegalStateException("not today");
    }
}
