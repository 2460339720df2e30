package org.riguardo.plugins;

import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;

/** Stands for a rule that could not be made at this moment: whoever asks it is told that it failed, which keeps its gate closed. */
record Unready(String name) implements ContactRule {

    @Override
    public Sentence question() {
        return Failures.BUSY;
    }

    @Override
    public List<Closed> judge(Situation situation) {
        throw new IllegalStateException(name + " could not be made at this moment");
    }
}
