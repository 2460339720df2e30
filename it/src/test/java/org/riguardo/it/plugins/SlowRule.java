package org.riguardo.it.plugins;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Situation;

/** Never answers, whoever interrupts it; it comes to its end once its class loader is to go, so that a test server can end. */
public class SlowRule extends NeverRule {

    private static final long AT_MOST = 120_000_000_000L;

    @Override
    public List<Closed> judge(Situation situation) {
        long end = System.nanoTime() + AT_MOST;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            Thread.interrupted();
        }
        return List.of();
    }
}
