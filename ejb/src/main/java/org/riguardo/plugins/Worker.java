package org.riguardo.plugins;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs code of plugins on threads of the server, under the plugin's own class loader and for as long as it may take. */
@ApplicationScoped
class Worker {

    @Resource
    private ManagedExecutorService threads;

    private volatile ExecutorService executor;

    /** The same outside a server. */
    static Worker of(ExecutorService executor) {
        Worker worker = new Worker();
        worker.executor = executor;
        return worker;
    }

    /**
     * The result of the work.
     *
     * @throws ExecutionException with what it threw
     * @throws TimeoutException when it took longer; its thread is interrupted
     * @throws java.util.concurrent.RejectedExecutionException when no thread was free
     */
    <R> R run(ClassLoader loader, Duration limit, Callable<R> work)
            throws ExecutionException, TimeoutException, InterruptedException {
        ExecutorService used = executor == null ? threads : executor;
        Future<R> asked = used.submit(() -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                return work.call();
            } finally {
                thread.setContextClassLoader(before);
            }
        });
        try {
            return asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            asked.cancel(true);
        }
    }
}
