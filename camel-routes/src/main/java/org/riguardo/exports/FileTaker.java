package org.riguardo.exports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.exports.Progress.Step;

/**
 * Takes files from their folder to their end: copied, hashed, read, booked, and only then put away. Small ones that only add are
 * booked some hundred in a transaction; broken off at any step all can be taken again, and end the same.
 */
final class FileTaker {

    private static final System.Logger LOG = System.getLogger(FileTaker.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Sentence DECLINED = new Sentence(
            "Messo da parte su indicazione di una persona: il file non vale e non ha cambiato nulla.",
            "Put aside because a person said so: the file does not count and has changed nothing.");
    private static final int MOST_TOGETHER = 500;
    private static final long LARGEST_TOGETHER = 16L << 20;

    private final ExportsConfig config;
    private final FolderWatch watch;
    private final ExportReader reader;
    private final LedgerIntake intake;
    private final IntakeStatus status;
    private final Clock clock;
    private final HeldFiles held = new HeldFiles();

    FileTaker(
            ExportsConfig config,
            FolderWatch watch,
            ExportReader reader,
            LedgerIntake intake,
            IntakeStatus status,
            Clock clock) {
        this.config = config;
        this.watch = watch;
        this.reader = reader;
        this.intake = intake;
        this.status = status;
        this.clock = clock;
    }

    /** Takes the files in their order; whatever fails leaves its file in the folder for a later try. */
    void take(List<Drop> drops) {
        List<Drop> together = new ArrayList<>();
        long bytes = 0;
        for (Drop drop : drops) {
            if (held.waits(drop, intake)) {
                continue;
            }
            boolean joins = together.isEmpty()
                    || together.size() < MOST_TOGETHER
                            && bytes + drop.size() <= LARGEST_TOGETHER
                            && together.get(0).watched().equals(drop.watched());
            if (!joins) {
                takeOrLeave(together);
                together.clear();
                bytes = 0;
            }
            together.add(drop);
            bytes += drop.size();
        }
        takeOrLeave(together);
    }

    /** Together or, when that fails, one by one, so that one file never stops the others. */
    private void takeOrLeave(List<Drop> drops) {
        try {
            takeTogether(drops);
            drops.forEach(drop -> status.calmOf(drop.watched().firm(), drop.name()));
        } catch (IOException | RuntimeException failed) {
            if (drops.size() > 1) {
                drops.forEach(drop -> takeOrLeave(List.of(drop)));
                return;
            }
            Drop left = drops.get(0);
            Trouble.of(failed, left)
                    .ifPresent(sentence -> status.alarmOf(left.watched().firm(), left.name(), sentence));
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A file of firm {0} could not be taken ({1}); it stays and is tried again in {2} s.",
                    drops.get(0).watched().firm(),
                    failed.getClass().getSimpleName(),
                    PAUSE.toSeconds());
            LOG.log(System.Logger.Level.DEBUG, "What failed", failed);
            watch.later(drops.get(0), PAUSE);
        } finally {
            drops.forEach(drop -> status.ended(drop.watched().firm(), drop.name()));
        }
    }

    private void takeTogether(List<Drop> drops) throws IOException {
        if (drops.isEmpty()) {
            return;
        }
        String firm = drops.get(0).watched().firm();
        List<Taking> takings = new ArrayList<>();
        try {
            Set<String> contents = new HashSet<>();
            for (Drop drop : drops) {
                if (drop.gone()) {
                    continue;
                }
                status.progress(firm, drop.name(), new Progress(Step.COPYING, 0, drop.size()));
                Taking taking = Taking.of(drop, config.largest());
                takings.add(taking);
                if (!taking.staged().unchanged()
                        || !contents.add(taking.arrival().sha256())) {
                    takings.remove(taking);
                    taking.close();
                }
            }
            finish(firm, takings);
        } finally {
            for (Taking taking : takings) {
                taking.close();
            }
        }
    }

    private void finish(String firm, List<Taking> takings) throws IOException {
        ZoneId zone = intake.zone(firm);
        List<Arrival> arrivals = takings.stream().map(Taking::arrival).toList();
        Map<Arrival, ImportReport> known = intake.known(firm, arrivals);
        List<Arrival> unknown =
                arrivals.stream().filter(arrival -> !known.containsKey(arrival)).toList();
        if (!unknown.isEmpty()) {
            intake.pending(firm, unknown, ImportState.RUNNING);
        }
        ReadContext context = context(firm, zone, !unknown.isEmpty());
        List<Taking> ended = new ArrayList<>();
        List<ImportReport> reports = new ArrayList<>();
        List<Taking> waiting = new ArrayList<>();
        List<Arrived> additions = new ArrayList<>();
        for (Taking taking : takings) {
            ImportReport report = known.get(taking.arrival());
            if (report == null) {
                FileReading reading = read(taking, context);
                if (reading instanceof FileReading.Read read && read.adds()) {
                    waiting.add(taking);
                    additions.add(new Arrived(taking.arrival(), booking(taking, read)));
                    continue;
                }
                report = unlessDeclined(end(taking, reading), taking.arrival());
            }
            ended.add(taking);
            reports.add(report);
        }
        if (!additions.isEmpty()) {
            reports.addAll(intake.book(firm, additions));
            ended.addAll(waiting);
        }
        putAway(ended, reports, context);
    }

    private ImportReport end(Taking taking, FileReading reading) {
        Arrival arrival = taking.arrival();
        if (reading instanceof FileReading.Unsure unsure) {
            return intake.hold(arrival, HoldReason.LAYOUT, unsure.reason());
        }
        if (reading instanceof FileReading.Read read) {
            return intake.book(arrival.firm(), List.of(new Arrived(arrival, booking(taking, read))))
                    .get(0);
        }
        return reading instanceof FileReading.Incomplete incomplete
                ? intake.hold(arrival, HoldReason.INCOMPLETE, incomplete.reason())
                : intake.reject(arrival, ((FileReading.Refused) reading).problems());
    }

    private ImportReport unlessDeclined(ImportReport report, Arrival arrival) {
        return report.state() == ImportState.HELD && intake.declined(arrival)
                ? intake.reject(arrival, List.of(Problem.of(DECLINED)))
                : report;
    }

    /** The reading, which tells from now on how many of its documents are written into the ledger. */
    private FileReading.Read booking(Taking taking, FileReading.Read read) {
        Arrival arrival = taking.arrival();
        long all = CountedDocuments.in(read);
        status.progress(arrival.firm(), arrival.name(), new Progress(Step.BOOKING, 0, all));
        return CountedDocuments.of(
                read, done -> status.progress(arrival.firm(), arrival.name(), new Progress(Step.BOOKING, done, all)));
    }

    private void putAway(List<Taking> takings, List<ImportReport> reports, ReadContext context) throws IOException {
        List<ImportReport> away = new ArrayList<>();
        try {
            for (int at = 0; at < takings.size(); at++) {
                Taking taking = takings.get(at);
                ImportReport report = reports.get(at);
                if (report.state() == ImportState.HELD) {
                    boolean unsure = report.heldFor() == HoldReason.LAYOUT;
                    held.add(taking.drop(), taking.arrival(), unsure ? context.mappings() : null);
                } else if (taking.staged().unchanged()) {
                    FinishedFiles.putAway(taking.drop(), report, context.zone());
                    away.add(report);
                }
            }
        } catch (IOException full) {
            noteAway(away);
            throw full;
        }
        noteAway(away);
    }

    private void noteAway(List<ImportReport> away) {
        if (!away.isEmpty()) {
            intake.putAway(away.get(0).firm(), away);
        }
    }

    private FileReading read(Taking taking, ReadContext context) throws IOException {
        if (taking.drop().size() > config.largest()) {
            return new FileReading.Refused(List.of(Problem.of(new Sentence(
                    "Il file è più grande di quanto consentito (" + (config.largest() >> 20) + " MB).",
                    "The file is larger than allowed (" + (config.largest() >> 20) + " MB)."))));
        }
        boolean vouched = taking.drop().companion() != null;
        FileReading reading = read(taking, context, vouched);
        boolean doubted = reading instanceof FileReading.Incomplete && !vouched;
        return doubted && intake.confirmed(taking.arrival()).contains(HoldReason.INCOMPLETE)
                ? read(taking, context, true)
                : reading;
    }

    /** What formats may know; nothing of the firm's own while nothing is to be read. */
    private ReadContext context(String firm, ZoneId zone, boolean reads) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return reads
                ? new ReadContext(zone, today, false, intake.ownNumbers(firm), intake.mappings(firm))
                : ReadContext.of(zone, today, false);
    }

    private FileReading read(Taking taking, ReadContext context, boolean vouched) throws IOException {
        ReadContext vouchedFor =
                new ReadContext(context.zone(), context.today(), vouched, context.own(), context.mappings());
        Arrival arrival = taking.arrival();
        Content content = taking.staged()
                .content(read -> status.progress(
                        arrival.firm(),
                        arrival.name(),
                        new Progress(Step.READING, read, taking.drop().size())));
        try {
            return reader.read(content, vouchedFor);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            return unforeseen(unforeseen);
        }
    }

    private static FileReading unforeseen(Throwable unforeseen) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "Reading an export failed, reference " + reference, unforeseen);
        return new FileReading.Refused(List.of(Problem.of(new Sentence(
                "Il file non si è potuto leggere per un errore imprevisto (riferimento " + reference + ").",
                "The file could not be read because of an unforeseen error (reference " + reference + ")."))));
    }
}
