package org.riguardo.exports;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Takes several batches of files side by side: while the ledger books one, the next is read and the one before is put away. The
 * ledger is asked by one thread only, and each batch goes through its steps in their order.
 */
final class Relay {

    private static final List<Drop> NONE = List.of();

    private final FileTaker taker;
    private final ExecutorService reading;
    private final ExecutorService filing;

    private Relay(FileTaker taker, Workers workers) {
        this.taker = taker;
        this.reading = workers.thread("riguardo-exports-reading");
        this.filing = workers.thread("riguardo-exports-filing");
    }

    static void take(List<List<Drop>> batches, FileTaker taker) {
        try (Workers workers = new Workers()) {
            new Relay(taker, workers).take(batches);
        }
    }

    /** A batch that is being read before its turn. */
    private record Ahead(FileReads reads, Future<Staged> staged) {}

    /** A batch that was booked and is being put away. */
    private record Ending(List<Drop> drops, Future<Finished.Away> away) {}

    private void take(List<List<Drop>> batches) {
        Ahead ahead = null;
        Ending before = null;
        for (int at = 0; at < batches.size(); at++) {
            List<Drop> drops = batches.get(at);
            List<Drop> next = at + 1 < batches.size() ? batches.get(at + 1) : NONE;
            Ahead now = ahead;
            ahead = null;
            Ending ending = null;
            try {
                FileReads reads = now == null ? taker.reads(drops) : now.reads();
                Staged staged = now == null ? taker.stage(drops) : result(now.staged());
                ahead = ahead(next);
                Finished finished = taker.book(staged, reads);
                ending = new Ending(drops, filing.submit(finished::putAway));
            } catch (IOException | RuntimeException failed) {
                taker.leave(drops, failed);
            }
            end(before);
            before = ending;
        }
        end(before);
    }

    /** Begins to read the batch; only files that are held in memory, and not while the ledger cannot be reached. */
    private @Nullable Ahead ahead(List<Drop> drops) {
        if (drops.isEmpty() || !drops.stream().allMatch(StagedFile::small)) {
            return null;
        }
        try {
            FileReads reads = taker.reads(drops);
            return new Ahead(reads, reading.submit(() -> taker.stage(drops).readAhead(reads)));
        } catch (RuntimeException away) {
            return null;
        }
    }

    private void end(@Nullable Ending ending) {
        if (ending == null) {
            return;
        }
        try {
            taker.note(ending.drops(), result(ending.away()));
        } catch (IOException | RuntimeException failed) {
            taker.leave(ending.drops(), failed);
        }
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException unforeseen
                    ? unforeseen
                    : new IllegalStateException(failed.getCause());
        }
    }
}
