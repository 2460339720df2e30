package org.riguardo.it.plugins;

import java.util.List;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Situation;

/** Throws an error of the machine, with words that belong in no log. */
public class ThrowingRule extends NeverRule {

    @Override
    public List<Closed> judge(Situation situation) {
        throw new StackOverflowError("secret of " + situation.file().client().name());
    }
}
