package org.riguardo.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;

/**
 * Has every account watched by a worker of its own, so that a slow one delays no other. Where there are more accounts than workers, a worker takes the
 * next account once it has read one, instead of waiting for more.
 */
public final class MailboxPoller implements AutoCloseable {

    private static final int WORKERS = 32;
    private static final int WAITING_OCTETS = 48 << 20;
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private record Worker(AccountWatch watch, Future<?> work) {}

    private final MailIntake intake;
    private final Function<MailboxAccount, Optional<MailboxConnector>> connectors;
    private final MailAnalysis analysis;
    private final Clock clock;
    private final Duration every;
    private final ExecutorService threads;
    private final ThreadPoolExecutor analysts;
    private final Pauses pauses;
    private final Budget budget = new Budget(WAITING_OCTETS);
    private final Map<String, Worker> workers = new HashMap<>();
    private final Map<String, Instant> begun = new HashMap<>();
    private volatile boolean moreThanWorkers;

    /** With the same connectors for all accounts. */
    public MailboxPoller(
            MailIntake intake,
            List<MailboxConnector> connectors,
            MailAnalysis analysis,
            Clock clock,
            Duration every,
            ThreadFactory threads) {
        this(
                intake,
                account -> connectors.stream()
                        .filter(one -> one.key().equals(account.connector()))
                        .findFirst(),
                analysis,
                clock,
                every,
                threads);
    }

    /**
     * @param connectors of an account, asked for each time that it is to be watched
     * @param every how long to wait at most before an account is looked at again
     * @param threads makes the threads, which end when this is closed
     */
    public MailboxPoller(
            MailIntake intake,
            Function<MailboxAccount, Optional<MailboxConnector>> connectors,
            MailAnalysis analysis,
            Clock clock,
            Duration every,
            ThreadFactory threads) {
        this.intake = intake;
        this.connectors = connectors;
        this.analysis = analysis;
        this.clock = clock;
        this.every = every;
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
        int processors = Runtime.getRuntime().availableProcessors();
        this.analysts = new ThreadPoolExecutor(
                processors, processors, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        this.analysts.allowCoreThreadTimeOut(true);
        this.pauses = new Pauses(clock);
    }

    /** Sees to it that each account has its worker, unless it is left alone after a failure, and that those of other accounts, and of connectors that are off, end. */
    public synchronized void poll() {
        List<MailboxAccount> accounts = intake.accounts();
        Map<String, MailboxAccount> now =
                accounts.stream().collect(Collectors.toMap(MailboxAccount::key, Function.identity(), (a, b) -> a));
        workers.values().removeIf(worker -> worker.work().isDone());
        workers.forEach((key, worker) -> {
            MailboxAccount account = now.get(key);
            if (!worker.watch().account().equals(account)
                    || !worker.watch().readsBy(connectors.apply(account).orElse(null))) {
                worker.watch().stop();
                pauses.none(key);
            }
        });
        moreThanWorkers = now.size() > WORKERS;
        begun.keySet().retainAll(now.keySet());
        now.values().stream()
                .filter(account -> !workers.containsKey(account.key()) && rested(account) && due(account))
                .sorted(Comparator.comparing(account -> begun.getOrDefault(account.key(), Instant.MIN)))
                .limit(Math.max(0, WORKERS - workers.size()))
                .toList()
                .forEach(this::watch);
    }

    /** A connector that was missing may be switched on at any time, and its accounts need not wait then. */
    private boolean rested(MailboxAccount account) {
        return pauses.over(account.key())
                || pauses.lacksConnector(account.key())
                        && connectors.apply(account).isPresent();
    }

    private boolean due(MailboxAccount account) {
        Instant last = begun.get(account.key());
        return last == null || !moreThanWorkers || !clock.instant().isBefore(last.plus(every));
    }

    private void watch(MailboxAccount account) {
        var watch = new AccountWatch(
                account,
                connectors.apply(account).orElse(null),
                intake,
                read -> new Conveyor(
                        threads, analysts, budget, raw -> analysis.of(read, raw), new Keeper(read.key(), intake)),
                pauses,
                every,
                () -> moreThanWorkers);
        begun.put(account.key(), clock.instant());
        workers.put(account.key(), new Worker(watch, threads.submit(watch)));
    }

    /** Ends all connections and waits a while for the workers to end. */
    @Override
    public synchronized void close() {
        workers.values().forEach(worker -> worker.watch().stop());
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        analysts.shutdownNow();
        workers.clear();
    }
}
