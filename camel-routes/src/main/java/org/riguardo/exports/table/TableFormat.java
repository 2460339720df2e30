package org.riguardo.exports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.archive.ZipContents;
import org.riguardo.exports.book.OldWorkbook;
import org.riguardo.exports.book.Workbook;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Encoding;
import org.riguardo.exports.grid.Grid;

/**
 * Tables of open items or of documents, as text with separated fields or as a workbook, in whatever layout their headings
 * tell. It walks over the rows and never holds them; in doubt about an amount, a day or a column it asks, and never guesses.
 */
public final class TableFormat implements ExportFormat {

    private static final int HEAD = 65_536;
    private static final int TAIL = 8;
    private static final long LARGEST_BOOK = 50L << 20;

    @Override
    public String key() {
        return "table";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        byte[] head = content.head(HEAD);
        return OldWorkbook.recognised(head)
                || Workbook.recognised(content)
                || Delimited.of(head, head.length == content.size()).isPresent();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        byte[] head = content.head(HEAD);
        boolean old = OldWorkbook.recognised(head);
        try {
            return old || Workbook.recognised(content)
                    ? readBook(content, context, old)
                    : readText(content, head, context);
        } catch (BrokenGrid broken) {
            return BrokenWords.reading(broken, context);
        }
    }

    private static Reading readText(Content content, byte[] head, ReadContext context) throws IOException {
        Optional<Delimited> table = Delimited.of(head, head.length == content.size());
        if (table.isEmpty()) {
            return noHeading();
        }
        List<Charset> charsets = Encoding.candidates(head);
        if (!context.declaredComplete() && !ended(content, charsets.get(0))) {
            return new Reading.Incomplete(new Sentence(
                    "L'ultima riga non è terminata: il file sembra interrotto.",
                    "The last line is not ended: the file seems to be cut off."));
        }
        for (int at = 0; ; at++) {
            try {
                Grid grid = table.get().grid(content, charsets.get(at));
                Optional<Recognition.Found> found = Recognition.find(grid, context);
                return found.isPresent() ? read(found.get(), content, context, List.of()) : noHeading();
            } catch (BrokenGrid broken) {
                if (broken.fault() != BrokenGrid.Fault.ENCODING || at == charsets.size() - 1) {
                    throw broken;
                }
            }
        }
    }

    private static Reading readBook(Content content, ReadContext context, boolean old) throws IOException {
        if (content.size() > LARGEST_BOOK) {
            throw new BrokenGrid(BrokenGrid.Fault.TOO_LONG, 0);
        }
        if (!old && !ZipContents.whole(content)) {
            return new Reading.Incomplete(new Sentence(
                    "Il libro Excel non arriva alla fine: il file sembra interrotto.",
                    "The Excel book does not reach its end: the file seems to be cut off."));
        }
        List<Grid> sheets = old ? OldWorkbook.sheets(content) : Workbook.sheets(content);
        Recognition.Found best = null;
        Grid read = null;
        for (Grid sheet : sheets) {
            Recognition.Found found = Recognition.find(sheet, context).orElse(null);
            if (found != null && (best == null || found.certainty() > best.certainty())) {
                best = found;
                read = sheet;
            }
        }
        return best == null ? noHeading() : read(best, content, context, others(sheets, read));
    }

    private static Reading read(Recognition.Found found, Content content, ReadContext context, List<Sentence> notes)
            throws IOException {
        if (found instanceof Recognition.Found.Known known) {
            return TableReader.read(known.plan(), content, context, notes);
        }
        if (found instanceof Recognition.Found.Guessed guessed) {
            return guessed.guess().unsure(guessed.doubts());
        }
        Recognition.Found.Not not = (Recognition.Found.Not) found;
        return new Reading.Refused(List.of(new Problem(not.line(), null, null, not.reason())));
    }

    private static List<Sentence> others(List<Grid> sheets, @Nullable Grid read) {
        List<Sentence> notes = new ArrayList<>();
        for (Grid sheet : sheets) {
            if (sheet != read) {
                notes.add(new Sentence("Foglio non letto: " + sheet.title(), "Sheet not read: " + sheet.title()));
            }
        }
        return notes;
    }

    /** Whether the last character ends a line; a mark of the end of a file (1A) may follow. */
    private static boolean ended(Content content, Charset charset) throws IOException {
        try (InputStream in = content.open()) {
            in.skipNBytes(Math.max(0, content.size() - TAIL));
            boolean wide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
            String tail = new String(in.readAllBytes(), wide ? charset : StandardCharsets.ISO_8859_1);
            String text = tail.endsWith("\u001A") ? tail.substring(0, tail.length() - 1) : tail;
            return (!wide || content.size() % 2 == 0) && (text.endsWith("\n") || text.endsWith("\r"));
        }
    }

    private static Reading noHeading() {
        return Reading.refused(new Sentence(
                "Non si trova la riga delle intestazioni (ad esempio Cliente, Numero, Data, Scadenza, Importo, Residuo).",
                "The row of headings was not found (such as Cliente, Numero, Data, Scadenza, Importo, Residuo)."));
    }
}
