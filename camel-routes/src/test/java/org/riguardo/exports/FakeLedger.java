package org.riguardo.exports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Problem;

/** A ledger in memory that survives the killing of its caller: each call happens as a whole or not at all. */
final class FakeLedger implements LedgerIntake {

    /** Stands for the death of the process. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    final Map<String, ImportReport> reports = new HashMap<>();
    final List<String> booked = new ArrayList<>();
    final Map<String, ImportState> pending = new HashMap<>();
    final Set<String> putAway = new HashSet<>();
    final Map<String, Set<HoldReason>> confirmed = new HashMap<>();
    final CountDownLatch firstPutAway = new CountDownLatch(1);
    private final Instant now;
    private int killAt = Integer.MAX_VALUE;
    private int failures;
    private int steps;

    FakeLedger(Instant now) {
        this.now = now;
    }

    /** Kills the caller at that step; each call is two steps, one before and one after it has happened. */
    void killAt(int step) {
        killAt = step;
        steps = 0;
    }

    void failNext(int times) {
        failures = times;
    }

    int steps() {
        return steps;
    }

    @Override
    public ZoneId zone(String firm) {
        return step(() -> ZoneId.of("Europe/Rome"));
    }

    @Override
    public Optional<ImportReport> unfinished(Arrival arrival) {
        return step(() -> reports.values().stream()
                .filter(report -> report.sha256().equals(arrival.sha256())
                        && report.name().equals(arrival.name()))
                .filter(report -> report.state() != ImportState.HELD && !putAway.contains(report.id()))
                .findFirst());
    }

    @Override
    public Optional<ImportReport> repeated(Arrival arrival) {
        return step(() -> booked.contains(arrival.sha256())
                ? Optional.of(end(arrival, ImportState.DONE, null, "nulla di nuovo", List.of()))
                : Optional.empty());
    }

    @Override
    public void pending(Arrival arrival, ImportState state) {
        step(() -> pending.put(arrival.name(), state));
    }

    @Override
    public void keepPending(String firm, Set<String> names) {
        step(() -> pending.keySet().retainAll(names));
    }

    @Override
    public Set<HoldReason> confirmed(Arrival arrival) {
        return step(() -> confirmed.getOrDefault(arrival.name(), Set.of()));
    }

    @Override
    public ImportReport book(Arrival arrival, FileReading.Read reading) {
        return step(() -> {
            if (booked.contains(arrival.sha256())) {
                throw new IllegalStateException("booked twice");
            }
            booked.add(arrival.sha256());
            return end(arrival, ImportState.DONE, null, "registrato", List.of());
        });
    }

    @Override
    public ImportReport reject(Arrival arrival, List<Problem> problems) {
        return step(() -> end(arrival, ImportState.REJECTED, null, "rifiutato", problems));
    }

    @Override
    public ImportReport hold(Arrival arrival, HoldReason reason, Sentence sentence) {
        return step(() -> end(arrival, ImportState.HELD, reason, sentence.it(), List.of()));
    }

    @Override
    public void putAway(ImportReport report) {
        step(() -> {
            pending.remove(report.name());
            return putAway.add(report.id());
        });
        firstPutAway.countDown();
    }

    private ImportReport end(Arrival arrival, ImportState state, HoldReason held, String note, List<Problem> problems) {
        ImportReport report = new ImportReport(
                "id-" + reports.size(),
                arrival.firm(),
                arrival.name(),
                arrival.sha256(),
                "fatturapa",
                state,
                held,
                null,
                now,
                now,
                1,
                1,
                0,
                List.of(),
                problems,
                List.of(new Sentence(note, note)));
        reports.put(report.id(), report);
        pending.remove(arrival.name());
        if (state == ImportState.HELD) {
            pending.put(arrival.name(), state);
        }
        return report;
    }

    private <T> T step(Supplier<T> call) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the database is away");
        }
        kill();
        T result = call.get();
        kill();
        return result;
    }

    private void kill() {
        if (++steps == killAt) {
            throw new Killed();
        }
    }
}
