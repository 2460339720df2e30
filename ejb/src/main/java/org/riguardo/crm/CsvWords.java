package org.riguardo.crm;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.sheet.Cell;
import org.riguardo.sheet.Sheet;
import org.riguardo.sheet.SheetKind;

/** Writes what is to stand in a customer system as a CSV that {@link CsvReading} reads back. */
final class CsvWords {

    private static final Map<Kind, String> KINDS =
            Map.of(Kind.CALL, "telefonata", Kind.MEETING, "incontro", Kind.NOTE, "nota", Kind.TODO, "da fare");
    private static final List<String> HEADINGS =
            List.of("codice", "tipo", "contatto", "quando", "minuti", "verso", "fatto", "oggetto", "testo");
    private static final String BEFORE = "=+-@";

    private CsvWords() {}

    static void write(List<OutgoingRow> rows, ZoneId zone, OutputStream out) throws IOException {
        DateTimeFormatter written =
                DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(zone);
        try (Sheet sheet = SheetKind.CSV.open("Riguardo", HEADINGS, out)) {
            for (OutgoingRow row : rows) {
                sheet.row(List.of(
                        Cell.text(row.uid()),
                        Cell.text(KINDS.get(row.kind())),
                        Cell.text(row.contactId()),
                        Cell.text(written.format(row.at())),
                        Cell.count(row.seconds() == null ? null : row.seconds() / 60),
                        Cell.text(row.outgoing() == null ? null : row.outgoing() ? "in uscita" : "in entrata"),
                        Cell.text(row.done() ? "sì" : "no"),
                        Cell.text(row.subject()),
                        Cell.text(row.text())));
            }
        }
    }

    static Kind kind(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .filter(one ->
                        one.getValue().equals(small) || one.getKey().name().equalsIgnoreCase(small))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind"));
    }

    static @Nullable Boolean outgoing(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.contains("uscita") || small.equals("out")
                ? Boolean.TRUE
                : small.contains("entrata") || small.equals("in") ? Boolean.FALSE : null;
    }

    /** Without the apostrophe that kept a spreadsheet program from taking it for a formula. */
    static String bare(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && BEFORE.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
