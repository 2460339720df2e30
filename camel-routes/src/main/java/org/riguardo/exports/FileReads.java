package org.riguardo.exports;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.exports.Progress.Step;

/** The reading of copied files with what formats may know about their firm; it asks nothing of the ledger. */
final class FileReads {

    private static final System.Logger LOG = System.getLogger(FileReads.class.getName());

    private final ExportReader reader;
    private final ReadContext context;
    private final IntakeStatus status;
    private final long largest;

    FileReads(ExportReader reader, ReadContext context, IntakeStatus status, long largest) {
        this.reader = reader;
        this.context = context;
        this.status = status;
        this.largest = largest;
    }

    ReadContext context() {
        return context;
    }

    /** Reads the file, which is whole if its sender put a companion beside it. */
    FileReading read(Taking taking) throws IOException {
        return read(taking, taking.drop().companion() != null);
    }

    /**
     * Reads the file.
     *
     * @param vouched whether somebody says that it is whole
     */
    FileReading read(Taking taking, boolean vouched) throws IOException {
        if (taking.drop().size() > largest) {
            return new FileReading.Refused(List.of(Problem.of(new Sentence(
                    "Il file è più grande di quanto consentito (" + (largest >> 20) + " MB).",
                    "The file is larger than allowed (" + (largest >> 20) + " MB)."))));
        }
        Arrival arrival = taking.arrival();
        Content content = taking.staged()
                .content(read -> status.progress(
                        arrival.firm(),
                        arrival.name(),
                        new Progress(Step.READING, read, taking.drop().size())));
        try {
            return reader.read(
                    content,
                    new ReadContext(context.zone(), context.today(), vouched, context.own(), context.mappings()));
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
