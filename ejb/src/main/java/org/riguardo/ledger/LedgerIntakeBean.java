package org.riguardo.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.event.EventType;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.calls.PhoneSystem;
import org.riguardo.db.Database;
import org.riguardo.exports.Arrival;
import org.riguardo.exports.Arrived;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.exports.LedgerIntake;
import org.riguardo.firm.Firm;
import org.riguardo.firm.Firms;
import org.riguardo.ledger.layouts.LayoutRows;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plugins.Plugins;
import org.riguardo.plugins.data.TableMapping;
import org.riguardo.plugins.events.Events;
import org.riguardo.privacy.LaterIntake;
import org.riguardo.secrets.Prints;
import org.riguardo.timeline.calls.PhoneSettingRows;

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

    private Iterable<FileSection> sections;

    @Inject
    private Clock clock;

    @Inject
    private Prints prints;

    @Inject
    private Plugins plugins;

    private Function<String, Map<String, String>> ready = this::ofPlugins;

    @Inject
    private Events events;

    @Inject
    void sections(@Any Instance<FileSection> all) {
        sections = all;
    }

    /** The same outside a server; whoever calls begins and ends the transactions. */
    public static LedgerIntake of(Database database, Firms firms, DecisionKeeper decisions, Clock clock) {
        LedgerIntakeBean bean = new LedgerIntakeBean();
        bean.database = database;
        bean.firms = firms;
        bean.decisions = decisions;
        bean.sections = List.of();
        bean.clock = clock;
        bean.prints = Prints.of(null, Path.of("."));
        bean.ready = firm -> Map.of();
        bean.events = Events.of(database, clock, (firm, type) -> List.of());
        return bean;
    }

    @Override
    public ZoneId zone(String firm) {
        return firms.get(firm).zone();
    }

    @Override
    public OwnNumbers ownNumbers(String firm) {
        return firms.ownNumbers(firm);
    }

    @Override
    public Map<Arrival, ImportReport> known(String firm, List<Arrival> arrivals) {
        return database.with(handle -> {
            ImportRows rows = new ImportRows(handle, firm);
            Map<Arrival, ImportReport> known = rows.unfinished(arrivals);
            List<Arrival> others = arrivals.stream()
                    .filter(arrival -> !known.containsKey(arrival))
                    .toList();
            Map<String, ImportReport> booked = rows.booked(others);
            List<Arrival> repeats = others.stream()
                    .filter(arrival -> booked.containsKey(arrival.sha256()))
                    .filter(arrival -> !mayBeOfALaterDay(booked.get(arrival.sha256())))
                    .toList();
            RunRows runs = new RunRows(handle, firm);
            Map<String, String> ids = runs.ending(repeats);
            List<RunRows.Ended> ended = repeats.stream()
                    .map(repeat -> new RunRows.Ended(
                            ids.get(repeat.name()), repeat, Repeat.of(booked.get(repeat.sha256())), false, null))
                    .toList();
            List<ImportReport> reports = runs.end(ended, clock.instant());
            for (int at = 0; at < repeats.size(); at++) {
                known.put(repeats.get(at), reports.get(at));
            }
            return known;
        });
    }

    @Override
    public void pending(String firm, List<Arrival> arrivals, ImportState state) {
        firms.get(firm);
        database.use(handle -> new RunRows(handle, firm).pending(arrivals, state));
    }

    @Override
    public void keepPending(String firm, Set<String> names) {
        database.use(handle -> new RunRows(handle, firm).keepPending(names));
    }

    @Override
    public Map<String, String> mappings(String firm) {
        ZoneId zone = zone(firm);
        return database.with(handle -> {
            Map<String, String> mappings = new HashMap<>(ready.apply(firm));
            mappings.putAll(new LayoutRows(handle, firm).mappings());
            mappings.put(PhoneSystem.MAPPING, new PhoneSettingRows(handle, firm).mapping(zone));
            return mappings;
        });
    }

    private Map<String, String> ofPlugins(String firm) {
        Map<String, String> mappings = new HashMap<>();
        plugins.modules(firm, ModuleType.EXPORT_MAPPING, TableMapping.class)
                .forEach(module -> mappings.putIfAbsent(
                        module.instance().layout(), module.instance().answers()));
        return mappings;
    }

    @Override
    public Set<HoldReason> confirmed(Arrival arrival) {
        return database.with(handle -> new RunRows(handle, arrival.firm()).confirmed(arrival));
    }

    @Override
    public boolean declined(Arrival arrival) {
        return database.with(handle -> new RunRows(handle, arrival.firm()).declined(arrival));
    }

    @Override
    public List<ImportReport> book(String firm, List<Arrived> files) {
        Firm before = firms.get(firm);
        FileBooking.Result result = database.with(handle -> {
            Locks.firm(handle, before.id());
            FileBooking.Result booked = new FileBooking(handle, before, sections, clock).run(files);
            List<String> imports =
                    booked.reports().stream().map(ImportReport::id).toList();
            LaterIntake.after(handle, firm, imports, prints, clock.instant());
            return booked;
        });
        result.knownUpTo().forEach(known -> firms.ledgerKnownUpTo(before.id(), known.day(), known.statement()));
        LocalDate day = firms.get(firm).day();
        if (day != null && !day.equals(before.day())) {
            decisions.refreshAll(before.id());
        } else {
            decisions.refresh(before.id(), result.touched());
        }
        result.reports().stream()
                .filter(report -> report.state() == ImportState.DONE)
                .forEach(report -> events.publish(
                        firm,
                        EventType.IMPORT_DONE,
                        null,
                        Map.of("importId", report.id(), "format", Objects.requireNonNullElse(report.format(), ""))));
        return result.reports();
    }

    @Override
    public ImportReport reject(Arrival arrival, List<Problem> problems) {
        return end(arrival, RunOutcome.unread(ImportState.REJECTED, null, problems, List.of()));
    }

    @Override
    public ImportReport hold(Arrival arrival, HoldReason reason, Sentence sentence) {
        return end(arrival, RunOutcome.unread(ImportState.HELD, reason, List.of(), List.of(sentence)));
    }

    @Override
    public void putAway(String firm, List<ImportReport> reports) {
        database.use(handle -> new RunRows(handle, firm).putAway(reports));
    }

    /** An unchanged statement of a later day is news: it says that what was open still is. */
    private boolean mayBeOfALaterDay(ImportReport original) {
        LocalDate day = original.snapshotDay();
        return day != null && day.isBefore(LocalDate.now(clock.withZone(zone(original.firm()))));
    }

    private ImportReport end(Arrival arrival, RunOutcome outcome) {
        return database.with(handle -> {
            RunRows rows = new RunRows(handle, arrival.firm());
            String id = rows.ending(List.of(arrival)).get(arrival.name());
            return rows.end(List.of(new RunRows.Ended(id, arrival, outcome, false, null)), clock.instant())
                    .get(0);
        });
    }
}
