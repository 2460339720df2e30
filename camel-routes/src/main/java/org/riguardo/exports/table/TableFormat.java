package org.riguardo.exports.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.archive.ZipContents;

/**
 * Tables of open items or of documents, as text with separated fields or as an XLSX book, in whatever layout their headings
 * tell. In doubt about an amount or a day it refuses; it never guesses one.
 */
public final class TableFormat implements ExportFormat {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int HEAD = 65_536;
    private static final long LARGEST_BOOK = 50L << 20;
    private static final long LARGEST_TEXT = 500L << 20;

    @Override
    public String key() {
        return "table";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        byte[] head = content.head(HEAD);
        return isOldBook(head) || isBook(content, head) || isText(head);
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        byte[] head = content.head(HEAD);
        if (isOldBook(head)) {
            return Reading.refused(new Sentence(
                    "È un libro Excel del vecchio formato .xls o protetto da password: salvarlo come .xlsx o CSV.",
                    "This is an Excel book of the old .xls format or one with a password: save it as .xlsx or CSV."));
        }
        return isBook(content, head) ? readBook(content, context) : readText(content, context);
    }

    private static Reading readText(Content content, ReadContext context) throws IOException {
        if (content.size() > LARGEST_TEXT) {
            return tooLarge();
        }
        Optional<String> decoded = TextFile.decode(content.bytes());
        if (decoded.isEmpty()) {
            return Reading.refused(new Sentence(
                    "Il testo non è in UTF-8, UTF-16 né Windows-1252.",
                    "The text is neither UTF-8, UTF-16 nor Windows-1252."));
        }
        String text = decoded.get().replaceFirst("\\x1A$", "");
        if (!context.declaredComplete() && !text.endsWith("\n") && !text.endsWith("\r")) {
            return new Reading.Incomplete(new Sentence(
                    "L'ultima riga non è terminata: il file sembra interrotto.",
                    "The last line is not ended: the file seems to be cut off."));
        }
        Optional<Delimited> table = Delimited.of(text);
        if (table.isEmpty()) {
            return noHeading();
        }
        Delimited.Rows rows = table.get().rows();
        if (rows.brokenAt() != null) {
            return rows.openQuote() && !context.declaredComplete()
                    ? new Reading.Incomplete(new Sentence(
                            "Un campo tra virgolette non si chiude: il file sembra interrotto.",
                            "A quoted field does not end: the file seems to be cut off."))
                    : new Reading.Refused(List.of(new Problem(
                            rows.brokenAt(),
                            null,
                            null,
                            new Sentence("La riga ha virgolette fuori posto.", "The row has quotes out of place."))));
        }
        Grid grid = new Grid(content.name(), rows.lines());
        return Columns.find(grid.lines())
                .map(columns -> TableReader.read(grid, columns, content, context, List.of()))
                .orElseGet(TableFormat::noHeading);
    }

    private static Reading readBook(Content content, ReadContext context) throws IOException {
        if (content.size() > LARGEST_BOOK) {
            return tooLarge();
        }
        if (!ZipContents.whole(content)) {
            return new Reading.Incomplete(new Sentence(
                    "Il libro Excel non arriva alla fine: il file sembra interrotto.",
                    "The Excel book does not reach its end: the file seems to be cut off."));
        }
        List<Grid> sheets;
        try {
            sheets = Workbook.sheets(content);
        } catch (Workbook.Unreadable unreadable) {
            return Reading.refused(new Sentence(
                    "Il libro Excel è danneggiato, o si espande oltre ogni misura ragionevole.",
                    "The Excel book is damaged, or unpacks to more than is reasonable."));
        }
        List<Grid> tables = sheets.stream()
                .filter(sheet -> Columns.find(sheet.lines()).isPresent())
                .toList();
        if (tables.isEmpty()) {
            return noHeading();
        }
        List<Sentence> notes = new ArrayList<>();
        sheets.stream()
                .filter(sheet -> sheet != tables.get(0))
                .forEach(sheet -> notes.add(
                        new Sentence("Foglio non letto: " + sheet.title(), "Sheet not read: " + sheet.title())));
        Columns columns = Columns.find(tables.get(0).lines()).orElseThrow();
        return TableReader.read(tables.get(0), columns, content, context, notes);
    }

    private static Reading noHeading() {
        return Reading.refused(new Sentence(
                "Non si trova la riga delle intestazioni (ad esempio Cliente, Numero, Data, Scadenza, Importo, Residuo).",
                "The row of headings was not found (such as Cliente, Numero, Data, Scadenza, Importo, Residuo)."));
    }

    private static Reading tooLarge() {
        return Reading.refused(new Sentence("La tabella è troppo grande.", "The table is too large."));
    }

    private static boolean isOldBook(byte[] head) {
        return head.length > 4 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF && head[2] == 0x11;
    }

    private static boolean isBook(Content content, byte[] head) throws IOException {
        boolean zip = ZipContents.recognised(content);
        return zip && (firstEntry(head).equals(CONTENT_TYPES) || ZipContents.lists(content, CONTENT_TYPES));
    }

    private static String firstEntry(byte[] head) {
        int length = head.length < 30 ? 0 : (head[26] & 0xFF) | (head[27] & 0xFF) << 8;
        return new String(
                head,
                Math.min(30, head.length),
                Math.max(0, Math.min(length, head.length - 30)),
                StandardCharsets.ISO_8859_1);
    }

    private static boolean isText(byte[] head) {
        return TextFile.decodeHead(head)
                .filter(text -> !text.stripLeading().startsWith("<"))
                .flatMap(Delimited::of)
                .isPresent();
    }
}
