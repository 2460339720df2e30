package org.riguardo.plugins.guard;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One call's time on its thread: how long it had when it was given up, and whether it goes on nevertheless, which is counted. */
final class Turn {

    private final AtomicInteger lost;
    private long begun;
    private State state = State.WAITING;

    private enum State {
        WAITING,
        RUNNING,
        LOST,
        OVER
    }

    Turn(AtomicInteger lost) {
        this.lost = lost;
    }

    synchronized void begin() {
        if (state == State.WAITING) {
            state = State.RUNNING;
            begun = System.nanoTime();
        }
    }

    synchronized void end() {
        if (state == State.LOST) {
            lost.decrementAndGet();
        }
        state = State.OVER;
    }

    /** Nobody waits for it any more; how long it had, which is nothing when it never began. */
    synchronized Duration giveUp() {
        if (state != State.RUNNING) {
            state = State.OVER;
            return Duration.ZERO;
        }
        state = State.LOST;
        lost.incrementAndGet();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
