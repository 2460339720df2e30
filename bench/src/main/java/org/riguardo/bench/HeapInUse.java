package org.riguardo.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Collects garbage again and again on a thread of its own, and keeps the most heap that was in use afterwards. */
final class HeapInUse implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;

    private final AtomicLong most = new AtomicLong();
    private final long before = collected();
    private final Thread watcher = new Thread(this::watch, "heap-in-use");
    private volatile boolean closed;

    private HeapInUse() {}

    static HeapInUse watched() {
        HeapInUse inUse = new HeapInUse();
        inUse.watcher.setDaemon(true);
        inUse.watcher.start();
        return inUse;
    }

    /** The most that was in use, beyond what was in use at first. */
    long mostMegabytes() {
        return most.get() - before >> 20;
    }

    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
    }

    private void watch() {
        while (!closed) {
            most.accumulateAndGet(collected(), Math::max);
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException done) {
                return;
            }
        }
    }

    private static long collected() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
