package org.riguardo.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;

/**
 * Carries what a session hands over past other threads, so that messages are fetched, understood and kept at the same time, and kept in the order in which
 * they come. What waits on it is bounded, and what fails on it comes back to the session.
 */
final class Conveyor implements MessageSink {

    private static final int WAITING = 1_000;
    private static final int KEPT_TOGETHER = 200;
    private static final long LOOK_MILLIS = 100;

    /** A message with what it takes of the budget, or something else to be done once all before it is kept. */
    private record Parcel(int octets, @Nullable RawMessage message, @Nullable Runnable step) {}

    private static final Parcel END = new Parcel(0, null, null);

    private final BlockingQueue<Parcel> fetched = new ArrayBlockingQueue<>(WAITING);
    private final ExecutorService threads;
    private final ExecutorService analysts;
    private final Budget budget;
    private final Function<RawMessage, IncomingMail> analysis;
    private final Keeper keeper;
    private @Nullable Future<?> understanding;
    private @Nullable Future<?> keeping;
    private volatile @Nullable RuntimeException failure;
    private volatile long kept;

    /** @param analysts share the work of understanding among the accounts */
    Conveyor(
            ExecutorService threads,
            ExecutorService analysts,
            Budget budget,
            Function<RawMessage, IncomingMail> analysis,
            Keeper keeper) {
        this.threads = threads;
        this.analysts = analysts;
        this.budget = budget;
        this.analysis = analysis;
        this.keeper = keeper;
    }

    @Override
    public void accept(RawMessage message) {
        int octets = budget.take(message.content().length, this::check);
        boolean put = false;
        try {
            put(new Parcel(octets, message, null));
            put = true;
        } finally {
            if (!put) {
                budget.give(octets);
            }
        }
    }

    @Override
    public void folder(FolderState state) {
        put(new Parcel(0, null, () -> keeper.folder(state)));
    }

    @Override
    public void renamed(String from, String to) {
        put(new Parcel(0, null, () -> keeper.renamed(from, to)));
    }

    /**
     * Waits until everything is kept that was handed over.
     *
     * @return how many messages were kept
     * @throws RuntimeException when that failed
     */
    long finish() {
        if (understanding != null) {
            end();
            await(understanding);
        }
        for (Parcel left = fetched.poll(); left != null; left = fetched.poll()) {
            budget.give(left.octets());
        }
        check();
        return kept;
    }

    /** How many messages were kept so far. */
    long kept() {
        return kept;
    }

    private void end() {
        try {
            put(END);
        } catch (RuntimeException failed) {
            failure = failure == null ? failed : failure;
        }
    }

    private void put(Parcel parcel) {
        if (understanding == null) {
            understanding = threads.submit(this::understand);
        }
        try {
            do {
                check();
            } while (!fetched.offer(parcel, LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private void understand() {
        try {
            carry();
            await(keeping);
        } catch (RuntimeException failed) {
            failure = failed;
        } catch (InterruptedException stopped) {
            failure = stopped(stopped);
        }
    }

    private void carry() throws InterruptedException {
        List<Future<IncomingMail>> mails = new ArrayList<>();
        Parcel parcel = fetched.take();
        while (parcel != END) {
            if (parcel != null && parcel.message() != null) {
                mails.add(analysts.submit(understood(parcel, parcel.message())));
            }
            Runnable step = parcel == null ? null : parcel.step();
            if (parcel == null || step != null || mails.size() >= KEPT_TOGETHER) {
                keep(mails, step);
                mails = new ArrayList<>();
            }
            parcel = mails.isEmpty() ? fetched.take() : fetched.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        keep(mails, null);
    }

    private Callable<IncomingMail> understood(Parcel parcel, RawMessage message) {
        return () -> {
            try {
                return analysis.apply(message);
            } finally {
                budget.give(parcel.octets());
            }
        };
    }

    private void keep(List<Future<IncomingMail>> mails, @Nullable Runnable step) {
        await(keeping);
        keeping = threads.submit(() -> {
            keeper.keep(mails.stream().map(Conveyor::await).toList());
            kept += mails.size();
            if (step != null) {
                step.run();
            }
        });
    }

    private static <T> @Nullable T await(@Nullable Future<T> work) {
        try {
            return work == null ? null : work.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private void check() {
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    private static IllegalStateException stopped(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("stopped", cause);
    }
}
