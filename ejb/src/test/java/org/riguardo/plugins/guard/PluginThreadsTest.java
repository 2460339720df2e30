package org.riguardo.plugins.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PluginThreadsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Set<Thread> made = ConcurrentHashMap.newKeySet();
    private final CountDownLatch forever = new CountDownLatch(1);
    private final PluginThreads threads = PluginThreads.with(work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        made.add(thread);
        return thread;
    });
    private final ClassLoader loader = new URLClassLoader(new URL[0]);

    @AfterEach
    void end() {
        forever.countDown();
        threads.end();
    }

    @Test
    void theThreadHasThePluginsClassLoaderDuringTheCallAndNotAfterIt() {
        ClassLoader host = Thread.currentThread().getContextClassLoader();
        assertThat(ask(() -> Thread.currentThread().getContextClassLoader())).isEqualTo(new Called.Done<>(loader));
        assertThat(made).singleElement().satisfies(thread -> assertThat(thread.getContextClassLoader())
                .isSameAs(host));
    }

    @Test
    void whateverIsThrownBecomesTheNamesOfClassesWithoutItsMessage() {
        for (Throwable thrown : List.of(
                new IllegalStateException("Rossi Impianti"),
                new StackOverflowError("Rossi Impianti"),
                new NoClassDefFoundError("Rossi Impianti"),
                new OutOfMemoryError("Rossi Impianti"),
                new Sly())) {
            Called<Object> called = ask(() -> {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            });
            assertThat(called).isInstanceOfSatisfying(Called.Failed.class, failed -> {
                assertThat(failed.kind()).isEqualTo(Called.Kind.THROWN);
                assertThat(failed.what())
                        .startsWith(thrown.getClass().getName())
                        .doesNotContain("Rossi");
            });
        }
    }

    @Test
    void oneThatIsSlowIsInterruptedAndItsThreadServesTheNextCall() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Called<Object> slow = threads.call("f", "p", "m", loader, SHORT, () -> {
            try {
                forever.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return "late";
        });
        assertThat(slow).isEqualTo(new Called.Failed<>(Called.Kind.SLOW, "1000 ms"));
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ask(() -> Thread.currentThread().isInterrupted())).isEqualTo(new Called.Done<>(false));
    }

    @Test
    void oneThatNeverComesBackTakesNoMoreThanItsOwnThreadsAndNoOthersThreads() {
        for (int i = 0; i < ModuleThreads.MOST; i++) {
            assertThat(threads.<Object>call("f", "p", "m", loader, SHORT, this::never))
                    .isEqualTo(new Called.Failed<>(Called.Kind.SLOW, "1000 ms"));
        }
        for (int i = 0; i < 10; i++) {
            assertThat(threads.<Object>call("f", "p", "m", loader, Duration.ofMillis(5), this::never))
                    .isEqualTo(new Called.Failed<>(Called.Kind.BUSY, "4 threads"));
        }
        assertThat(made).hasSize(ModuleThreads.MOST);
        assertThat(threads.<Object>call("f", "p", "another", loader, LONG, () -> 1))
                .isEqualTo(new Called.Done<>(1));
        assertThat(threads.<Object>call("another", "p", "m", loader, LONG, () -> 3))
                .isEqualTo(new Called.Done<>(3));
        assertThat(threads.<Object>call("f", "q", "m", loader, LONG, () -> 2)).isEqualTo(new Called.Done<>(2));
    }

    @Test
    void oneThatFindsAllThreadsAtCallsThatMayStillLastIsNotTheModulesFault() throws Exception {
        CountDownLatch begun = new CountDownLatch(ModuleThreads.MOST);
        List<Thread> callers = new ArrayList<>();
        Set<Called<Integer>> answers = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < ModuleThreads.MOST; i++) {
            int number = i;
            Thread caller = new Thread(() -> answers.add(threads.call("f", "p", "m", loader, LONG, () -> {
                begun.countDown();
                forever.await();
                return number;
            })));
            callers.add(caller);
            caller.start();
        }
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(threads.<Object>call("f", "p", "m", loader, SHORT, () -> "not asked"))
                .isEqualTo(new Called.Failed<>(Called.Kind.CROWDED, "4 threads"));
        forever.countDown();
        for (Thread caller : callers) {
            caller.join(20_000);
        }
        assertThat(answers).hasSize(ModuleThreads.MOST).allMatch(Called.Done.class::isInstance);
    }

    @Test
    void oneThatHadNoTimeSinceTheServerStoodStillIsNotTheModulesFault() {
        PluginThreads still = PluginThreads.with(work -> {
            Thread thread = new Thread(() -> {
                never();
                work.run();
            });
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < ModuleThreads.MOST + 2; i++) {
            assertThat(still.<Object>call("f", "p", "m", loader, SHORT, () -> 1))
                    .isInstanceOfSatisfying(Called.Failed.class, failed -> assertThat(failed.kind())
                            .isEqualTo(Called.Kind.CROWDED));
        }
        forever.countDown();
        assertThat(still.<Object>call("f", "p", "m", loader, LONG, () -> 1)).isEqualTo(new Called.Done<>(1));
        still.end();
    }

    @Test
    void manyCallsAtOnceAreAllServedByFewThreads() throws Exception {
        List<Thread> callers = new ArrayList<>();
        Set<Called<Integer>> answers = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 16; i++) {
            int number = i;
            Thread caller = new Thread(() -> {
                for (int round = 0; round < 200; round++) {
                    answers.add(threads.call("f", "p", "m", loader, LONG, () -> number));
                }
            });
            callers.add(caller);
            caller.start();
        }
        for (Thread caller : callers) {
            caller.join(60_000);
        }
        assertThat(answers).hasSize(16).allMatch(Called.Done.class::isInstance);
    }

    @Test
    void whatAPluginLeavesInItsThreadsGoesWithThem() throws Exception {
        ThreadLocal<Object> left = new ThreadLocal<>();
        List<WeakReference<Object>> leaked = new ArrayList<>();
        ask(() -> {
            Object mine = new byte[1_000];
            left.set(mine);
            leaked.add(new WeakReference<>(mine));
            return "";
        });
        threads.end("p");
        for (Thread thread : made) {
            thread.join(20_000);
        }
        made.clear();
        for (int i = 0; i < 50 && leaked.get(0).get() != null; i++) {
            System.gc();
        }
        assertThat(leaked.get(0).get()).isNull();
        assertThat(ask(() -> "anew")).isEqualTo(new Called.Done<>("anew"));
    }

    private <R> Called<R> ask(java.util.concurrent.Callable<R> work) {
        return threads.call("f", "p", "m", loader, LONG, work);
    }

    private Object never() {
        while (forever.getCount() > 0 || Thread.interrupted()) {
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        return "";
    }

    private static final class Sly extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("Rossi Impianti");
        }
    }
}
