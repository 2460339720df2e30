package org.riguardo.db;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Threads that do something at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of that many threads got; whatever one of them throws is thrown. */
    public static <T> List<T> run(int threads, IntFunction<T> work) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> asked = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                asked.add(all.submit(() -> {
                    start.await();
                    return work.apply(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : asked) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            all.shutdownNow();
        }
    }
}
