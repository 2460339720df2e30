package org.riguardo.exports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportFormat;
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

    private final ExportsConfig config;
    private final FolderWatch watch;
    private final Function<String, List<ExportFormat>> formats;
    private final LedgerIntake intake;
    private final IntakeStatus status;
    private final Clock clock;
    private final HeldFiles held = new HeldFiles();

    FileTaker(
            ExportsConfig config,
            FolderWatch watch,
            Function<String, List<ExportFormat>> formats,
            LedgerIntake intake,
            IntakeStatus status,
            Clock clock) {
        this.config = config;
        this.watch = watch;
        this.formats = formats;
        this.intake = intake;
        this.status = status;
        this.clock = clock;
    }

    /** Takes the files in their order; whatever fails leaves its file in the folder for a later try. */
    void take(List<Drop> drops) {
        List<List<Drop>> batches = Batches.of(
                drops.stream().filter(drop -> !held.waits(drop, intake)).toList());
        if (batches.size() > 1) {
            Relay.take(batches, this);
        } else {
            batches.forEach(this::takeOrLeave);
        }
    }

    /** All of them or, when that fails, one half after the other, so that one file never stops the others. */
    private void takeOrLeave(List<Drop> drops) {
        try {
            FileReads reads = reads(drops);
            note(drops, book(stage(drops), reads).putAway());
        } catch (IOException | RuntimeException failed) {
            leave(drops, failed);
        }
    }

    Staged stage(List<Drop> drops) throws IOException {
        return Staged.of(drops, config.largest(), status);
    }

    /** The reading of files of that firm, as its settings are now. */
    FileReads reads(List<Drop> drops) {
        String firm = drops.get(0).watched().firm();
        ZoneId zone = intake.zone(firm);
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        ReadContext context = new ReadContext(zone, today, false, intake.ownNumbers(firm), intake.mappings(firm));
        List<ExportFormat> now = formats.apply(firm);
        return new FileReads(new ExportReader(() -> now), context, status, config.largest());
    }

    /** Leaves what could not be taken together to be taken by halves, and a single file to be tried again later. */
    void leave(List<Drop> drops, Exception failed) {
        if (drops.size() > 1) {
            takeOrLeave(drops.subList(0, drops.size() / 2));
            takeOrLeave(drops.subList(drops.size() / 2, drops.size()));
            return;
        }
        Drop left = drops.get(0);
        String firm = left.watched().firm();
        Trouble.of(failed, left).ifPresent(sentence -> status.alarmOf(firm, left.name(), sentence));
        LOG.log(
                System.Logger.Level.WARNING,
                "A file of firm {0} could not be taken ({1}); it stays and is tried again in {2} s.",
                firm,
                failed.getClass().getSimpleName(),
                PAUSE.toSeconds());
        LOG.log(System.Logger.Level.DEBUG, "What failed", failed);
        watch.later(left, PAUSE);
        status.ended(firm, left.name());
    }

    /** Notes in the ledger what was put away; what was not is taken again. */
    void note(List<Drop> drops, Finished.Away away) {
        try {
            if (!away.reports().isEmpty()) {
                intake.putAway(away.reports().get(0).firm(), away.reports());
            }
        } catch (RuntimeException failed) {
            leave(drops, failed);
            return;
        }
        if (away.failed() != null) {
            leave(drops, away.failed());
            return;
        }
        drops.forEach(drop -> {
            status.calmOf(drop.watched().firm(), drop.name());
            status.ended(drop.watched().firm(), drop.name());
        });
    }

    /** Books what is news and ends the rest; what is held stays, all else is to be put away. */
    Finished book(Staged staged, FileReads reads) throws IOException {
        try {
            return booked(staged, reads);
        } catch (IOException | RuntimeException | Error failed) {
            staged.close();
            throw failed;
        }
    }

    private Finished booked(Staged staged, FileReads reads) throws IOException {
        List<Taking> takings = staged.takings();
        List<Arrival> arrivals = takings.stream().map(Taking::arrival).toList();
        Finished finished = new Finished(
                staged, new ArrayList<>(), new ArrayList<>(), reads.context().zone());
        if (takings.isEmpty()) {
            return finished;
        }
        String firm = arrivals.get(0).firm();
        Map<Arrival, ImportReport> known = intake.known(firm, arrivals);
        List<Arrival> news =
                arrivals.stream().filter(arrival -> !known.containsKey(arrival)).toList();
        if (takings.size() == 1 && !news.isEmpty()) {
            intake.pending(firm, news, ImportState.RUNNING);
        }
        List<Taking> waiting = new ArrayList<>();
        List<Arrived> additions = new ArrayList<>();
        for (int at = 0; at < takings.size(); at++) {
            Taking taking = takings.get(at);
            ImportReport report = known.get(taking.arrival());
            if (report == null) {
                FileReading reading = reading(staged, at, reads);
                if (reading instanceof FileReading.Read read && read.adds()) {
                    waiting.add(taking);
                    additions.add(new Arrived(taking.arrival(), booking(taking, read)));
                    continue;
                }
                report = unlessDeclined(end(taking, reading), taking.arrival());
            }
            finish(finished, taking, report, reads);
        }
        if (!additions.isEmpty()) {
            List<ImportReport> reports = intake.book(firm, additions);
            for (int at = 0; at < reports.size(); at++) {
                finish(finished, waiting.get(at), reports.get(at), reads);
            }
        }
        return finished;
    }

    private void finish(Finished finished, Taking taking, ImportReport report, FileReads reads) {
        if (report.state() == ImportState.HELD) {
            boolean unsure = report.heldFor() == HoldReason.LAYOUT;
            held.add(taking.drop(), taking.arrival(), unsure ? reads.context().mappings() : null);
        } else {
            finished.takings().add(taking);
            finished.reports().add(report);
        }
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

    private FileReading reading(Staged staged, int at, FileReads reads) throws IOException {
        FileReading reading = staged.reading(at, reads);
        Taking taking = staged.takings().get(at);
        boolean doubted =
                reading instanceof FileReading.Incomplete && taking.drop().companion() == null;
        return doubted && intake.confirmed(taking.arrival()).contains(HoldReason.INCOMPLETE)
                ? reads.read(taking, true)
                : reading;
    }
}
