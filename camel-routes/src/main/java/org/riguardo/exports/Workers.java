package org.riguardo.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Threads for what needs no ledger, so that files are read and put away while the ledger books others. They live no longer
 * than one look into the folders.
 */
final class Workers implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 60;

    private final List<ExecutorService> threads = new ArrayList<>();

    /** One more thread, which does its tasks one after the other and knows the classes that its maker knows. */
    ExecutorService thread(String name) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            made.setContextClassLoader(classes);
            return made;
        });
        threads.add(thread);
        return thread;
    }

    /** Waits for what was begun. */
    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdown);
        for (ExecutorService thread : threads) {
            try {
                if (!thread.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                    thread.shutdownNow();
                }
            } catch (InterruptedException stopped) {
                thread.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
