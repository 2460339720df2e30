package org.riguardo.mailbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Octets of messages that may wait to be understood, of all accounts together. */
final class Budget {

    private static final long LOOK_MILLIS = 100;

    private final int whole;
    private final Semaphore left;

    Budget(int octets) {
        this.whole = octets;
        this.left = new Semaphore(octets);
    }

    /**
     * Waits until there is room for a message; one that is longer than the whole budget waits until it is alone.
     *
     * @param check is run while waiting, and may end it by an exception
     * @return what must be given back
     */
    int take(int octets, Runnable check) {
        int taken = Math.min(whole, Math.max(1, octets));
        try {
            while (!left.tryAcquire(taken, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                check.run();
            }
            return taken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    void give(int octets) {
        left.release(octets);
    }
}
