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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Problem;

/** A ledger in memory that survives the killing of its caller: each call happens as a whole or not at all. */
public final class FakeLedger implements LedgerIntake {

    /** Stands for the death of the process. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    public final Map<String, ImportReport> reports = new HashMap<>();
    public final List<String> booked = new ArrayList<>();
    public final Map<String, ImportState> pending = new HashMap<>();
    public final Set<String> putAway = new HashSet<>();
    public final Map<String, Set<HoldReason>> confirmed = new HashMap<>();
    public final Set<String> declined = new HashSet<>();
    public final CountDownLatch firstPutAway = new CountDownLatch(1);
    public Runnable onBook = () -> {};
    public Consumer<ExportDocument> onDocument = document -> {};
    public final Map<String, String> mappings = new HashMap<>();
    private final Instant now;
    private int killAt = Integer.MAX_VALUE;
    private int failures;
    private int steps;
    int transactions;

    FakeLedger(Instant now) {
        this.now = now;
    }

    /** Kills the caller at that step; each call is two steps, one before and one after it has happened. */
    public void killAt(int step) {
        killAt = step;
        steps = 0;
    }

    public void failNext(int times) {
        failures = times;
    }

    public int steps() {
        return steps;
    }

    @Override
    public ZoneId zone(String firm) {
        return step(() -> ZoneId.of("Europe/Rome"));
    }

    @Override
    public OwnNumbers ownNumbers(String firm) {
        return step(() -> OwnNumbers.UNSET);
    }

    @Override
    public Map<Arrival, ImportReport> known(String firm, List<Arrival> arrivals) {
        return step(() -> {
            Map<Arrival, ImportReport> known = new HashMap<>();
            arrivals.forEach(arrival ->
                    unfinished(arrival).or(() -> repeated(arrival)).ifPresent(report -> known.put(arrival, report)));
            return known;
        });
    }

    @Override
    public void pending(String firm, List<Arrival> arrivals, ImportState state) {
        step(() -> {
            arrivals.forEach(arrival -> pending.put(arrival.name(), state));
            return state;
        });
    }

    @Override
    public void keepPending(String firm, Set<String> names) {
        step(() -> pending.keySet().retainAll(names));
    }

    @Override
    public Map<String, String> mappings(String firm) {
        return step(() -> Map.copyOf(mappings));
    }

    @Override
    public Set<HoldReason> confirmed(Arrival arrival) {
        return step(() -> confirmed.getOrDefault(arrival.name(), Set.of()));
    }

    @Override
    public boolean declined(Arrival arrival) {
        return step(() -> declined.contains(arrival.name()));
    }

    @Override
    public List<ImportReport> book(String firm, List<Arrived> files) {
        onBook.run();
        transactions++;
        return step(() -> {
            if (files.stream().anyMatch(file -> file.arrival().name().startsWith("poison"))) {
                throw new IllegalStateException("cannot be booked");
            }
            List<ImportReport> done = new ArrayList<>();
            for (Arrived file : files) {
                for (Part part : file.reading().parts()) {
                    try (Stream<ExportDocument> documents = part.read().documents().stream()) {
                        documents.forEach(onDocument);
                    }
                }
                if (booked.contains(file.arrival().sha256())) {
                    throw new IllegalStateException("booked twice");
                }
                booked.add(file.arrival().sha256());
                done.add(end(file.arrival(), ImportState.DONE, null, "registrato", List.of()));
            }
            return done;
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
    public void putAway(String firm, List<ImportReport> reports) {
        step(() -> {
            reports.forEach(report -> {
                pending.remove(report.name());
                putAway.add(report.id());
            });
            return firm;
        });
        firstPutAway.countDown();
    }

    private Optional<ImportReport> unfinished(Arrival arrival) {
        return reports.values().stream()
                .filter(report -> report.sha256().equals(arrival.sha256())
                        && report.name().equals(arrival.name()))
                .filter(report -> report.state() != ImportState.HELD && !putAway.contains(report.id()))
                .findFirst();
    }

    private Optional<ImportReport> repeated(Arrival arrival) {
        return booked.contains(arrival.sha256())
                ? Optional.of(end(arrival, ImportState.DONE, null, "nulla di nuovo", List.of()))
                : Optional.empty();
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

    /** One step of the caller, at which it may die. */
    public void kill() {
        if (++steps == killAt) {
            throw new Killed();
        }
    }
}
