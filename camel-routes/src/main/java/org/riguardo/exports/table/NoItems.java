package org.riguardo.exports.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Line;

/** Tables that are known to hold something else than documents or open items, with what to do instead. */
final class NoItems {

    private static final Pattern RECORD = Pattern.compile("C\\d{1,2}|D[A-Z]{2,5}");

    private NoItems() {}

    /** Why the table is not read; empty when nothing speaks against it. */
    static Optional<Sentence> reason(List<Line> head) {
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String first = head.get(0).cell(0).text().toUpperCase(Locale.ROOT);
        if ((first.equals("EXTF") || first.equals("DTVF"))
                && head.get(0).cells().size() > 4) {
            String what = head.get(0).cell(3).text();
            return Optional.of(new Sentence(
                    "È un archivio DATEV (" + what
                            + "): contiene registrazioni contabili senza nome del cliente né scadenza."
                            + " Da DATEV esportare l'elenco delle partite aperte (OPOS) come CSV o Excel.",
                    "This is a DATEV batch (" + what
                            + "): it holds bookings without the client's name or a due date. From DATEV"
                            + " export the list of open items (OPOS) as CSV or Excel."));
        }
        boolean records = head.size() > 1
                && head.stream()
                        .filter(line -> line.filled() > 0)
                        .allMatch(line -> RECORD.matcher(line.cell(0).text()).matches());
        return records
                ? Optional.of(new Sentence(
                        "Sono record di importazione per Profis: servono a Profis per ricevere dati. Da Profis esportare la"
                                + " situazione delle partite aperte in Excel o CSV.",
                        "These are import records for Profis, by which it receives data. From Profis export the statement of open"
                                + " items as Excel or CSV."))
                : Optional.empty();
    }
}
