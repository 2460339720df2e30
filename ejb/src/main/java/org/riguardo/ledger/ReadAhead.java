package org.riguardo.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.ExportDocument;

/** Walks documents on a thread of its own, a few thousand ahead, while the database works on those before. */
final class ReadAhead implements AutoCloseable {

    private static final int AT_ONCE = 256;
    private static final int BATCHES = 12;
    private static final int WORTH_A_THREAD = 2_000;

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private final Documents documents;
    private final Thread reader = new Thread(this::read, "export-reader");

    private ReadAhead(Documents documents) {
        this.documents = documents;
        reader.setDaemon(true);
    }

    /** A document and its {@link Fingerprint}. */
    record Said(ExportDocument document, long print) {

        static Said of(ExportDocument document) {
            return new Said(document, Fingerprint.of(document));
        }
    }

    /** What takes the documents one by one; it may take its time. */
    interface Taker {
        void take(Said said);
    }

    private record Batch(List<Said> said, @Nullable Throwable failed, boolean last) {}

    /** Gives all documents in their order to the taker, on the caller's thread. */
    static void walk(Documents documents, Taker taker) {
        if (documents.count() < WORTH_A_THREAD) {
            try (Stream<ExportDocument> all = documents.stream()) {
                all.forEach(document -> taker.take(Said.of(document)));
            }
            return;
        }
        try (ReadAhead ahead = new ReadAhead(documents)) {
            ahead.reader.start();
            ahead.give(taker);
        }
    }

    private void give(Taker taker) {
        try {
            for (Batch batch = batches.take(); ; batch = batches.take()) {
                batch.said().forEach(taker::take);
                if (batch.failed() instanceof Error error) {
                    throw error;
                }
                if (batch.failed() instanceof RuntimeException failed) {
                    throw failed;
                }
                if (batch.last()) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an export was read", stopped);
        }
    }

    private void read() {
        List<Said> said = new ArrayList<>(AT_ONCE);
        Throwable failed = null;
        try (Stream<ExportDocument> all = documents.stream()) {
            for (var each = all.iterator(); each.hasNext(); ) {
                said.add(Said.of(each.next()));
                if (said.size() == AT_ONCE) {
                    batches.put(new Batch(said, null, false));
                    said = new ArrayList<>(AT_ONCE);
                }
            }
        } catch (InterruptedException closed) {
            return;
        } catch (RuntimeException | Error broken) {
            failed = broken;
        }
        try {
            batches.put(new Batch(said, failed, true));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the reader and waits until it let go of the file. */
    @Override
    public void close() {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
