package org.riguardo.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files that were copied and hashed together, and perhaps read; nothing of them is booked, and closing it removes the copies. */
final class Staged implements AutoCloseable {

    private final List<Taking> takings = new ArrayList<>();
    private List<FileReading> readings = List.of();

    /** Those of the drops that are still there and still the same; of several with the same content the first. */
    static Staged of(List<Drop> drops, long largest, IntakeStatus status) throws IOException {
        Staged staged = new Staged();
        try {
            Set<String> contents = new HashSet<>();
            for (Drop drop : drops) {
                if (!drop.gone()) {
                    status.progress(
                            drop.watched().firm(), drop.name(), new Progress(Progress.Step.COPYING, 0, drop.size()));
                    Taking taking = Taking.of(drop, largest);
                    if (taking.staged().unchanged()
                            && contents.add(taking.arrival().sha256())) {
                        staged.takings.add(taking);
                    } else {
                        taking.close();
                    }
                }
            }
            return staged;
        } catch (IOException | RuntimeException failed) {
            staged.close();
            throw failed;
        }
    }

    /** Reads all of them before it is known which of them are news. */
    Staged readAhead(FileReads reads) throws IOException {
        List<FileReading> ahead = new ArrayList<>();
        for (Taking taking : takings) {
            ahead.add(reads.read(taking));
        }
        readings = ahead;
        return this;
    }

    List<Taking> takings() {
        return takings;
    }

    /** What came of reading the file at that place, now or ahead. */
    FileReading reading(int at, FileReads reads) throws IOException {
        return readings.isEmpty() ? reads.read(takings.get(at)) : readings.get(at);
    }

    @Override
    public void close() throws IOException {
        for (Taking taking : takings) {
            taking.close();
        }
    }
}
