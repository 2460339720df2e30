package org.riguardo.privacy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of an export that a person reads: one HTML file by itself, in which nothing of what was kept can run. */
final class ReadableExport {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%2$s</title>
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            section{border-top:1px solid #888;margin-top:2rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem;
            border-bottom:1px solid #ccc;padding:.5rem 0}dt{color:#444}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}</style>
            </head><body><h1>%2$s</h1><p>%3$s</p><p>%4$s</p>
            """;

    private final ExportWords words;
    private final ZoneId zone;

    ReadableExport(ExportWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    void write(Instant now, List<RegisteredTable> tables, PersonalRows rows, OutputStream out) throws IOException {
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        page.write(HEAD.formatted(
                words.language(),
                words.say("title"),
                words.say("made", DataExport.text(now, zone)),
                words.say("about")));
        page.write("<ul>");
        for (RegisteredTable table : tables) {
            page.write("<li><a href=\"#" + table.name() + "\">" + escaped(words.table(table.name())) + "</a> ("
                    + rows.count(table) + ")</li>");
        }
        page.write("</ul>\n");
        for (RegisteredTable table : tables) {
            page.write("<section id=\"" + table.name() + "\"><h2>" + escaped(words.table(table.name())) + "</h2><p>"
                    + escaped(words.kept(table)) + "</p>\n");
            rows.each(table, row -> row(page, row));
            page.write("</section>\n");
        }
        page.write("</body></html>\n");
        page.flush();
    }

    private void row(Writer page, Row row) {
        StringBuilder list = new StringBuilder("<dl>");
        row.values().forEach((column, value) -> {
            String shown = shown(value);
            if (!shown.isEmpty()) {
                list.append("<dt>")
                        .append(escaped(words.column(column)))
                        .append("</dt><dd>")
                        .append(escaped(shown))
                        .append("</dd>");
            }
        });
        try {
            page.write(list.append("</dl>\n").toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String shown(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof byte[] bytes ? words.say("bytes", bytes.length) : DataExport.text(value, zone);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
