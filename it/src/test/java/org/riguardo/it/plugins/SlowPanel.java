package org.riguardo.it.plugins;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebPanel;

/** Takes ten seconds, whoever interrupts it. */
public final class SlowPanel implements WebPanel {

    private static final long AT_MOST = 10_000_000_000L;

    @Override
    public Optional<Fragment> show(PageRequest request) {
        long end = System.nanoTime() + AT_MOST;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            Thread.interrupted();
        }
        return Optional.empty();
    }
}
