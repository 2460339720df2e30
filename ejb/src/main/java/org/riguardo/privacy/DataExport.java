package org.riguardo.privacy;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.sheet.Cell;
import org.riguardo.sheet.Sheet;
import org.riguardo.sheet.SheetKind;

/**
 * Writes all that is kept about one client as a ZIP: {@code data.json} for machines (Regulation (EU) 2016/679, art. 20), a page
 * to read, a table for spreadsheet programs for each kind of row, and attached files as they came. It changes nothing.
 */
final class DataExport {

    private final PersonalRows rows;
    private final ZoneId zone;
    private final ExportWords words;
    private final List<RegisteredTable> tables;

    DataExport(Handle handle, String firm, String client, ZoneId zone, String language) {
        PersonalScope.fill(handle, firm, client);
        this.rows = new PersonalRows(handle);
        this.zone = zone;
        this.words = ExportWords.in(language);
        this.tables = Registry.get().ofClients().stream()
                .filter(table -> rows.count(table) > 0)
                .toList();
    }

    void write(Instant now, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(open(out), StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(words.say("file.page")));
            new ReadableExport(words, zone).write(now, tables, rows, zip);
            zip.putNextEntry(new ZipEntry("data.json"));
            json(now, zip);
            for (RegisteredTable table : tables) {
                zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".csv"));
                csv(table, zip);
            }
            for (RegisteredTable table : tables) {
                rows.each(table, row -> files(table, row, zip));
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void json(Instant now, OutputStream out) {
        JsonGenerator json = Json.createGenerator(open(out));
        json.writeStartObject().write("exportedAt", text(now, zone)).writeStartObject("data");
        for (RegisteredTable table : tables) {
            json.writeStartArray(table.name());
            rows.each(table, row -> {
                json.writeStartObject();
                row.values().forEach((column, value) -> write(json, column, value, file(table, row, column)));
                json.writeEnd();
            });
            json.writeEnd();
        }
        json.writeEnd().writeEnd().close();
    }

    private void write(JsonGenerator json, String column, @Nullable Object value, String file) {
        if (value == null) {
            json.writeNull(column);
        } else if (value instanceof Boolean flag) {
            json.write(column, flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.write(column, ((Number) value).longValue());
        } else {
            json.write(column, value instanceof byte[] ? file : text(value, zone));
        }
    }

    private void csv(RegisteredTable table, OutputStream out) throws IOException {
        List<String> columns = PersonalRows.shown(table);
        try (Sheet sheet = SheetKind.CSV.open(table.name(), columns, open(out))) {
            rows.each(table, row -> {
                try {
                    sheet.row(columns.stream()
                            .map(column -> cell(row.values().get(column), file(table, row, column)))
                            .toList());
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
    }

    private Cell cell(@Nullable Object value, String file) {
        return value == null ? Cell.NONE : Cell.text(value instanceof byte[] ? file : text(value, zone));
    }

    private static void files(RegisteredTable table, Row row, ZipOutputStream zip) {
        for (Map.Entry<String, @Nullable Object> one : row.values().entrySet()) {
            if (one.getValue() instanceof byte[] content) {
                try {
                    zip.putNextEntry(new ZipEntry(file(table, row, one.getKey())));
                    zip.write(content);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }
    }

    /** Where bytes of a row stand in the archive; never under a name that somebody else chose. */
    private static String file(RegisteredTable table, Row row, String column) {
        StringBuilder name = new StringBuilder("files/").append(table.name());
        for (String key : table.columns(ColumnKind.KEY)) {
            if (!key.equals("firm_id")) {
                name.append('-').append(String.valueOf(row.values().get(key)).replaceAll("[^A-Za-z0-9]", ""));
            }
        }
        return name.append('-').append(column).append(".bin").toString();
    }

    /** A value as it is written. */
    static String text(Object value, ZoneId zone) {
        if (value instanceof Instant at) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
        }
        return value instanceof Number number ? Row.number(number) : value.toString();
    }

    /** The same stream, which whoever writes into it cannot close. */
    private static OutputStream open(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
