package org.riguardo.crm;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.problem.InputProblem;

/**
 * Reads contacts or activities from CSV: columns by their headings in any order, divided by semicolons or commas. A file with {@code quando} or {@code when} holds
 * activities, another one contacts. A line that cannot be read is left out.
 */
final class CsvReading {

    private static final int MOST_LINES = 50_000;
    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("d/M/yyyy H:mm", Locale.ROOT);
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("name", "nome"),
            Map.entry("organisation", "azienda"),
            Map.entry("parent", "codice azienda"),
            Map.entry("role", "ruolo"),
            Map.entry("vat number", "partita iva"),
            Map.entry("tax code", "codice fiscale"),
            Map.entry("phones", "telefoni"),
            Map.entry("id", "codice"),
            Map.entry("kind", "tipo"),
            Map.entry("contact", "contatto"),
            Map.entry("when", "quando"),
            Map.entry("minutes", "minuti"),
            Map.entry("direction", "verso"),
            Map.entry("done", "fatto"),
            Map.entry("subject", "oggetto"),
            Map.entry("text", "testo"),
            Map.entry("by", "chi"));

    private final ZoneId zone;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CrmContact> contacts = new ArrayList<>();
    private final List<CrmActivity> activities = new ArrayList<>();
    private final List<Long> leftOut = new ArrayList<>();

    private CsvReading(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * What the text says.
     *
     * @throws InputProblem when it has no headings that are known, or too many lines
     */
    static CsvRead of(String text, ZoneId zone) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = bare.lines().findFirst().orElse("");
        char divider = first.contains(";") ? ';' : ',';
        CsvReading reading = new CsvReading(zone);
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().fieldSeparator(divider).ofCsvRecord(bare)) {
            records.forEach(reading::line);
        } catch (java.io.IOException | RuntimeException unreadable) {
            throw unreadable instanceof InputProblem problem ? problem : headings();
        }
        if (reading.columns.isEmpty()) {
            throw headings();
        }
        return new CsvRead(reading.contacts, reading.activities, reading.leftOut);
    }

    private static InputProblem headings() {
        return new InputProblem(
                "file",
                "Serve un CSV con le intestazioni codice, nome, ... per i contatti, o codice, tipo, contatto, quando, ... per le attività.",
                "A CSV with the headings id, name, ... for contacts, or id, kind, contact, when, ... for activities is needed.");
    }

    private void line(CsvRecord line) {
        if (columns.isEmpty()) {
            for (int i = 0; i < line.getFieldCount(); i++) {
                String heading = line.getField(i).strip().toLowerCase(Locale.ROOT);
                columns.put(ENGLISH.getOrDefault(heading, heading), i);
            }
            if (!columns.containsKey("codice") || !columns.containsKey("quando") && !columns.containsKey("nome")) {
                throw headings();
            }
            return;
        }
        if (line.getStartingLineNumber() > MOST_LINES) {
            throw new InputProblem("file", "Al massimo 50.000 righe.", "50,000 lines at most.");
        }
        try {
            if (columns.containsKey("quando")) {
                activities.add(activity(line));
            } else {
                contacts.add(contact(line));
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            leftOut.add(line.getStartingLineNumber());
        }
    }

    private CrmContact contact(CsvRecord line) {
        String id = needed(line, "codice");
        String organisation = text(line, "azienda");
        boolean company = "x".equalsIgnoreCase(organisation) || yes(organisation);
        return new CrmContact(
                new CrmPlace(id, Print.of(line.getFields())),
                company,
                needed(line, "nome"),
                text(line, "codice azienda"),
                company ? null : organisation,
                text(line, "ruolo"),
                text(line, "partita iva"),
                text(line, "codice fiscale"),
                several(line, "email"),
                several(line, "telefoni"),
                List.of(),
                Map.of(),
                null,
                null);
    }

    private CrmActivity activity(CsvRecord line) {
        String id = needed(line, "codice");
        String minutes = text(line, "minuti");
        String direction = text(line, "verso");
        String done = text(line, "fatto");
        return new CrmActivity(
                new CrmPlace(id, Print.of(line.getFields())),
                id,
                needed(line, "contatto"),
                CsvWords.kind(needed(line, "tipo")),
                direction == null ? null : CsvWords.outgoing(direction),
                at(needed(line, "quando")),
                minutes == null ? null : Duration.ofMinutes(Long.parseLong(minutes)),
                done == null || yes(done),
                or(text(line, "oggetto")),
                or(text(line, "testo")),
                text(line, "chi"));
    }

    private Instant at(String written) {
        return written.matches("\\d{1,2}/.*")
                ? LocalDateTime.parse(written, ITALIAN).atZone(zone).toInstant()
                : written.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                        ? OffsetDateTime.parse(written).toInstant()
                        : LocalDateTime.parse(written.replace(' ', 'T'))
                                .atZone(zone)
                                .toInstant();
    }

    private static boolean yes(@Nullable String word) {
        return word != null && List.of("sì", "si", "yes", "true", "1", "x").contains(word.toLowerCase(Locale.ROOT));
    }

    private List<String> several(CsvRecord line, String heading) {
        String text = text(line, heading);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[|,\\n]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    private String needed(CsvRecord line, String heading) {
        String text = text(line, heading);
        if (text == null || text.length() > 300) {
            throw new IllegalArgumentException(heading);
        }
        return text;
    }

    private @Nullable String text(CsvRecord line, String heading) {
        Integer column = columns.get(heading);
        String text = column == null || column >= line.getFieldCount()
                ? ""
                : line.getField(column).strip();
        return text.isEmpty() ? null : CsvWords.bare(text);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
