package org.riguardo.it.plugins;

import java.util.List;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Situation;

/** Leaves itself behind wherever it can: in a thread local and in a static, and lends its classes to what the situation remembers. */
public class LeakingRule extends NeverRule {

    private static final ThreadLocal<Object> LEFT = new ThreadLocal<>();
    private static final byte[] MUCH = new byte[100_000];

    @Override
    public List<Closed> judge(Situation situation) {
        LEFT.set(new Object[] {this, MUCH});
        situation.contacts().that(interaction -> interaction.id().isEmpty());
        return List.of();
    }
}
