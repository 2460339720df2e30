package org.riguardo.mailbox;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does; a test's timeout ends it. */
public final class Waiting {

    private Waiting() {}

    /** Returns once that is so. */
    public static void until(BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new AssertionError("it did not come to pass in time");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
