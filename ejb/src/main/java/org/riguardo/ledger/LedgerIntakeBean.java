package org.riguardo.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Problem;
import org.riguardo.db.Database;
import org.riguardo.exports.Arrival;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.exports.LedgerIntake;
import org.riguardo.firm.Firm;
import org.riguardo.firm.Firms;
import org.riguardo.plan.DecisionKeeper;

/** Books files into the ledger, each in one transaction with the decisions that it changes; only routes call it. */
@Stateless
@Local(LedgerIntake.class)
@PermitAll
public class LedgerIntakeBean implements LedgerIntake {

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    @Any
    private Instance<FileSection> sections;

    @Inject
    private Clock clock;

    @Override
    public ZoneId zone(String firm) {
        return firms.get(firm).zone();
    }

    @Override
    public Optional<ImportReport> unfinished(Arrival arrival) {
        return database.with(handle -> handle.createQuery("select * from import_run where firm_id = :firm"
                        + " and sha256 = :sha and name = :name and not put_away and state in ('DONE', 'REJECTED')"
                        + " order by received_at desc limit 1")
                .bind("firm", arrival.firm())
                .bind("sha", arrival.sha256())
                .bind("name", arrival.name())
                .map((row, context) -> ImportRows.report(row))
                .findOne());
    }

    @Override
    public Optional<ImportReport> repeated(Arrival arrival) {
        return database.with(handle -> new ImportRows(handle, arrival.firm())
                .first("booked_sha256 = :key and state = 'DONE'", arrival.sha256())
                .filter(original -> !mayBeOfALaterDay(original, arrival))
                .map(original -> Repeat.note(new RunRows(handle, arrival.firm()), arrival, original, clock.instant())));
    }

    @Override
    public void pending(Arrival arrival, ImportState state) {
        firms.get(arrival.firm());
        database.use(handle -> new RunRows(handle, arrival.firm()).pending(arrival, state));
    }

    @Override
    public void keepPending(String firm, Set<String> names) {
        database.use(handle -> new RunRows(handle, firm).keepPending(names));
    }

    @Override
    public Set<HoldReason> confirmed(Arrival arrival) {
        return database.with(handle -> new RunRows(handle, arrival.firm()).confirmed(arrival));
    }

    @Override
    public ImportReport book(Arrival arrival, FileReading.Read reading) {
        Firm before = firms.get(arrival.firm());
        FileBooking.Result result = database.with(handle -> {
            Locks.firm(handle, before.id());
            return new FileBooking(handle, before, arrival, sections, clock).run(reading);
        });
        result.knownUpTo().forEach(known -> firms.ledgerKnownUpTo(before.id(), known.day(), known.statement()));
        LocalDate day = firms.get(arrival.firm()).day();
        if (result.report().state() == ImportState.DONE && day != null && !day.equals(before.day())) {
            decisions.refreshAll(before.id());
        } else {
            decisions.refresh(before.id(), result.touched());
        }
        return result.report();
    }

    @Override
    public ImportReport reject(Arrival arrival, List<Problem> problems) {
        return end(arrival, RunRows.Outcome.unread(ImportState.REJECTED, null, problems, List.of()));
    }

    @Override
    public ImportReport hold(Arrival arrival, HoldReason reason, Sentence sentence) {
        return end(arrival, RunRows.Outcome.unread(ImportState.HELD, reason, List.of(), List.of(sentence)));
    }

    @Override
    public void putAway(ImportReport report) {
        database.use(handle -> new RunRows(handle, report.firm()).putAway(report));
    }

    /** An unchanged statement of a later day is news: it says that what was open still is. */
    private boolean mayBeOfALaterDay(ImportReport original, Arrival arrival) {
        LocalDate day = original.snapshotDay();
        return day != null && day.isBefore(LocalDate.now(clock.withZone(zone(arrival.firm()))));
    }

    private ImportReport end(Arrival arrival, RunRows.Outcome outcome) {
        return database.with(handle -> {
            RunRows rows = new RunRows(handle, arrival.firm());
            String id = rows.pending(arrival, ImportState.RUNNING);
            return rows.end(id, arrival, outcome, false, clock.instant());
        });
    }
}
