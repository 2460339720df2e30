package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks into lists that were taken along, as a spreadsheet program would. */
final class Sheets {
    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^;\r\n]+)");
    private static final Pattern AMOUNT = Pattern.compile("-\\d+(,\\d+)?");
    private static final Pattern TEXT = Pattern.compile("<t[^>]*>([^<]*)</t>");

    private Sheets() {}

    /** No field of the CSV begins like a formula; the given hostile words stand in it, harmless. */
    static void noFormula(byte[] csv, String hostile) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(new String(csv, StandardCharsets.UTF_8).substring(1));
        while (field.find()) {
            fields.add(field.group(1) == null ? field.group(2) : field.group(1));
        }
        harmless(fields.stream().filter(one -> !AMOUNT.matcher(one).matches()).toList());
        assertThat(fields).anyMatch(one -> one.startsWith("'" + hostile));
    }

    /** The same of the book: no cell of it has a formula, and no text could become one. */
    static void noFormulaInBook(byte[] book, String hostile) throws IOException {
        List<String> texts = new ArrayList<>();
        Path file = Files.write(Files.createTempFile("list", ".xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                assertThat(entry.getName()).doesNotContain("externalLink");
                if (entry.getName().startsWith("xl/worksheets/")
                        || entry.getName().equals("xl/sharedStrings.xml")) {
                    String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(part).doesNotContain("<f>", "<f ");
                    Matcher text = TEXT.matcher(part);
                    while (text.find()) {
                        texts.add(text.group(1).replace("&apos;", "'").replace("&#39;", "'"));
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
        harmless(texts);
        assertThat(texts).anyMatch(one -> one.startsWith("'" + hostile));
    }

    private static void harmless(List<String> texts) {
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text.strip())
                .doesNotMatch("(?s)[=+@-].*"));
    }
}
