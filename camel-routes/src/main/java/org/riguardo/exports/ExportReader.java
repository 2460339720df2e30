package org.riguardo.exports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.archive.Budget;
import org.riguardo.exports.archive.ZipContents;
import org.riguardo.exports.signed.SignedFile;
import org.riguardo.exports.table.TableFormat;

/** Reads a file by the format that recognises it, opening signed envelopes and archives on the way; it books nothing. */
public final class ExportReader {

    private static final long LARGEST_PACKED_TABLES = 64L << 20;
    private static final int LARGEST_PACKED = 128 << 20;
    private static final int DEEPEST = 24;
    private static final int MOST_NOTES = 50;

    private final Supplier<List<ExportFormat>> formats;

    /** The formats are asked for anew for each file, as they may be switched on and off. */
    public ExportReader(Supplier<List<ExportFormat>> formats) {
        this.formats = formats;
    }

    /** Reads all of the content or, if any part of it cannot be read, nothing of it. */
    public FileReading read(Content content, ReadContext context) throws IOException {
        if (content.size() == 0) {
            return refused("", content, new Sentence("Il file è vuoto.", "The file is empty."));
        }
        if (Preallocated.recognised(content)) {
            return new FileReading.Incomplete(new Sentence(
                    "Il file finisce con byte vuoti: la copia nella cartella sembra non finita.",
                    "The file ends in empty bytes: copying it into the folder seems not to have been finished."));
        }
        List<Part> parts = new ArrayList<>();
        Set<Sentence> notes = new LinkedHashSet<>();
        Optional<FileReading> stopped = new Walk(context, parts, notes, new Budget()).into(content, 0);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        return parts.isEmpty()
                ? refused(
                        "",
                        content,
                        new Sentence(
                                "L'archivio non contiene alcun file che Riguardo sappia leggere.",
                                "The archive holds no file that Riguardo can read."))
                : new FileReading.Read(parts, few(notes));
    }

    private static List<Sentence> few(Set<Sentence> notes) {
        List<Sentence> few = new ArrayList<>(notes);
        int more = few.size() - MOST_NOTES;
        if (more > 0) {
            few.subList(MOST_NOTES, few.size()).clear();
            few.add(new Sentence("… e altre " + more + " annotazioni.", "… and " + more + " more notes."));
        }
        return few;
    }

    private static FileReading refused(String field, Content content, Sentence reason) {
        return new FileReading.Refused(
                List.of(new Problem(null, field.isEmpty() ? null : field, content.name(), reason)));
    }

    /** Where the walk through an archive was broken off. */
    private static final class Stop {

        private Optional<FileReading> reading = Optional.empty();
    }

    /** One walk through a file and what is packed in it. */
    private final class Walk {

        private final ReadContext context;
        private final List<Part> parts;
        private final Set<Sentence> notes;
        private final Budget budget;
        private final Deque<String> archives = new ArrayDeque<>();
        private long packedTables;

        Walk(ReadContext context, List<Part> parts, Set<Sentence> notes, Budget budget) {
            this.context = context;
            this.parts = parts;
            this.notes = notes;
            this.budget = budget;
        }

        /** Reads the content into parts; present with the reason when the whole file cannot be taken. */
        Optional<FileReading> into(Content content, int depth) throws IOException {
            if (depth > DEEPEST) {
                return Optional.of(refused(
                        "",
                        content,
                        new Sentence(
                                "Il file contiene troppi involucri uno dentro l'altro.",
                                "The file nests too deeply.")));
            }
            if (SignedFile.recognised(content)) {
                return unseal(content, depth);
            }
            for (ExportFormat format : formats.get()) {
                if (format.recognises(content)) {
                    return take(format, content, depth);
                }
            }
            if (ZipContents.recognised(content)) {
                return content.size() > LARGEST_PACKED
                        ? Optional.of(refused(
                                "zip",
                                content,
                                new Sentence("L'archivio supera i 128 MB.", "The archive exceeds 128 MB.")))
                        : unpack(content, depth);
            }
            return unknown(content, depth);
        }

        private Optional<FileReading> take(ExportFormat format, Content content, int depth) throws IOException {
            Reading reading = format.read(content, context);
            packedTables += depth > 0 && format instanceof TableFormat ? content.size() : 0;
            if (packedTables > LARGEST_PACKED_TABLES) {
                return Optional.of(
                        refused(
                                "zip",
                                content,
                                new Sentence(
                                        "L'archivio contiene tabelle troppo grandi: depositarle una per una, senza archivio.",
                                        "The archive holds tables that are too large: drop them one by one, without an archive.")));
            }
            if (reading instanceof Reading.Read read) {
                parts.add(new Part(content.name(), List.copyOf(archives), format.key(), read));
                return Optional.empty();
            }
            if (reading instanceof Reading.Unsure unsure) {
                return Optional.of(
                        new FileReading.Unsure(content.name(), format.key(), unsure.guess(), unsure.reason()));
            }
            return Optional.of(
                    reading instanceof Reading.Refused refused
                            ? new FileReading.Refused(named(refused.problems(), content, depth))
                            : cutOff(((Reading.Incomplete) reading).reason(), content, depth));
        }

        private Optional<FileReading> unseal(Content content, int depth) throws IOException {
            SignedFile.Opened opened = SignedFile.open(
                    content, context.today().atStartOfDay(context.zone()).toInstant());
            if (opened instanceof SignedFile.Opened.Verified verified) {
                notes.add(verified.note());
                return into(new InMemoryContent(content.name(), verified.content(), content.lastModified()), depth + 1);
            }
            return Optional.of(
                    opened instanceof SignedFile.Opened.Refused refused
                            ? refused("p7m", content, refused.reason())
                            : cutOff(((SignedFile.Opened.CutOff) opened).reason(), content, depth));
        }

        private Optional<FileReading> unpack(Content content, int depth) throws IOException {
            Stop stop = new Stop();
            archives.addLast(content.name());
            ZipContents.Opened opened = ZipContents.visit(content, depth, budget, file -> {
                stop.reading = into(file, depth + 1);
                return stop.reading.isEmpty();
            });
            archives.removeLast();
            if (opened instanceof ZipContents.Opened.Visited) {
                return stop.reading;
            }
            return Optional.of(
                    opened instanceof ZipContents.Opened.Refused refused
                            ? refused("zip", content, refused.reason())
                            : cutOff(((ZipContents.Opened.CutOff) opened).reason(), content, depth));
        }

        private Optional<FileReading> unknown(Content content, int depth) throws IOException {
            if (SignedFile.damaged(content)) {
                return Optional.of(refused(
                        "p7m",
                        content,
                        new Sentence(
                                "La busta firmata è danneggiata: la firma non si può verificare.",
                                "The signed envelope is damaged: its signature cannot be checked.")));
            }
            if (depth > 0) {
                notes.add(new Sentence(
                        "Nell'archivio, non è un'esportazione contabile: " + content.name(),
                        "In the archive, no accounting export: " + content.name()));
                return Optional.empty();
            }
            return Optional.of(refused(
                    "",
                    content,
                    new Sentence(
                            "Il contenuto non è di un tipo che Riguardo sappia leggere (fatture elettroniche XML, P7M o ZIP;"
                                    + " partite aperte CSV o XLSX).",
                            "The content is of no kind that Riguardo can read (electronic invoices as XML, P7M or ZIP; open items"
                                    + " as CSV or XLSX).")));
        }

        private FileReading cutOff(Sentence reason, Content content, int depth) {
            return depth == 0 ? new FileReading.Incomplete(reason) : refused("", content, reason);
        }

        private List<Problem> named(List<Problem> problems, Content content, int depth) {
            if (depth == 0) {
                return problems;
            }
            return problems.stream()
                    .map(problem -> new Problem(
                            problem.line(),
                            content.name() + (problem.field() == null ? "" : ": " + problem.field()),
                            problem.value(),
                            problem.reason()))
                    .toList();
        }
    }
}
