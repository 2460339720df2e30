package org.riguardo.exports;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.riguardo.api.exports.ExportFormat;

/** Takes from the watched folders what is whole, one look at a time; it remembers between two looks what it saw. */
public final class FolderIntake {

    private static final System.Logger LOG = System.getLogger(FolderIntake.class.getName());

    private final FolderWatch watch;
    private final FileTaker taker;

    /** With the same formats for all firms. */
    public FolderIntake(
            ExportsConfig config,
            LedgerIntake ledger,
            Supplier<List<ExportFormat>> formats,
            IntakeStatus status,
            Clock clock) {
        this(config, ledger, (String firm) -> formats.get(), status, clock);
    }

    /** The intake of files of these formats into that ledger; those of a firm are asked for anew for what is taken at once. */
    public FolderIntake(
            ExportsConfig config,
            LedgerIntake ledger,
            Function<String, List<ExportFormat>> formats,
            IntakeStatus status,
            Clock clock) {
        this.watch = new FolderWatch(config, ledger, status, clock);
        this.taker = new FileTaker(config, watch, formats, ledger, status, clock);
    }

    /** Looks into all folders, and takes each file that may be taken now to its end; what fails is tried at a later look. */
    public void look() {
        try {
            taker.take(watch.ready());
        } catch (RuntimeException away) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The ledger cannot be reached ({0}); the watched folders are looked into again.",
                    away.getClass().getSimpleName());
            LOG.log(System.Logger.Level.DEBUG, "What failed", away);
        }
    }
}
