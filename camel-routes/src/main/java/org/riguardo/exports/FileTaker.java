package org.riguardo.exports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;

/**
 * Takes one file from its folder to its end: copied, hashed, read, booked in one transaction, and only then put away. Broken
 * off at any step it can be taken again, and ends the same.
 */
final class FileTaker {

    private static final System.Logger LOG = System.getLogger(FileTaker.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final ExportsConfig config;
    private final FolderWatch watch;
    private final ExportReader reader;
    private final LedgerIntake intake;
    private final Clock clock;
    private final HeldFiles held = new HeldFiles();

    FileTaker(ExportsConfig config, FolderWatch watch, ExportReader reader, LedgerIntake intake, Clock clock) {
        this.config = config;
        this.watch = watch;
        this.reader = reader;
        this.intake = intake;
        this.clock = clock;
    }

    /** Takes the file; whatever fails leaves it in its folder for a later try. */
    void take(Drop drop) {
        if (held.waits(drop, intake)) {
            return;
        }
        try (StagedFile staged = StagedFile.of(drop)) {
            if (!staged.unchanged()) {
                return;
            }
            Arrival arrival = drop.arrival(staged.sha256());
            ImportReport report = known(arrival).orElse(null);
            if (report == null) {
                report = book(drop, arrival, staged);
            }
            if (report.state() == ImportState.HELD) {
                held.add(drop, arrival);
            } else if (staged.unchanged()) {
                FinishedFiles.putAway(drop, report, intake.zone(arrival.firm()));
                intake.putAway(report);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A file of firm {0} could not be taken ({1}); it stays and is tried again in {2} s.",
                    drop.watched().firm(),
                    failed.getClass().getSimpleName(),
                    PAUSE.toSeconds());
            LOG.log(System.Logger.Level.DEBUG, "What failed", failed);
            watch.later(drop, PAUSE);
        }
    }

    private Optional<ImportReport> known(Arrival arrival) {
        return intake.unfinished(arrival).or(() -> intake.repeated(arrival));
    }

    private ImportReport book(Drop drop, Arrival arrival, StagedFile staged) throws IOException {
        if (drop.size() > config.largest()) {
            return intake.reject(
                    arrival,
                    List.of(Problem.of(new Sentence(
                            "Il file è più grande di quanto consentito (" + (config.largest() >> 20) + " MB).",
                            "The file is larger than allowed (" + (config.largest() >> 20) + " MB)."))));
        }
        intake.pending(arrival, ImportState.RUNNING);
        Set<HoldReason> confirmed = intake.confirmed(arrival);
        boolean vouched = drop.companion() != null || confirmed.contains(HoldReason.INCOMPLETE);
        FileReading reading = read(staged, context(arrival.firm(), vouched));
        if (reading instanceof FileReading.Read read) {
            return intake.book(arrival, read);
        }
        return reading instanceof FileReading.Incomplete incomplete
                ? intake.hold(arrival, HoldReason.INCOMPLETE, incomplete.reason())
                : intake.reject(arrival, ((FileReading.Refused) reading).problems());
    }

    private FileReading read(StagedFile staged, ReadContext context) throws IOException {
        try {
            return reader.read(staged.content(), context);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(System.Logger.Level.ERROR, "Reading an export failed, reference " + reference, unforeseen);
            return new FileReading.Refused(List.of(Problem.of(new Sentence(
                    "Il file non si è potuto leggere per un errore imprevisto (riferimento " + reference + ").",
                    "The file could not be read because of an unforeseen error (reference " + reference + ")."))));
        }
    }

    private ReadContext context(String firm, boolean vouched) {
        ZoneId zone = intake.zone(firm);
        return ReadContext.of(zone, clock.instant().atZone(zone).toLocalDate(), vouched);
    }
}
