package org.riguardo.plugins.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Descriptors;

/** Uploads for tests. */
final class Uploads {

    static final String KEY = "com.example.studio";

    static final String MAPPING =
            """
            {"headings": ["Chi", "Quale", "Quando", "Quanto"],
             "answers": {"column.1": "CLIENT", "column.2": "NUMBER", "column.3": "DUE", "column.4": "OPEN",
                         "amounts": "COMMA", "days": "DAY_FIRST", "extent": "SNAPSHOT"}}""";
    static final String LEXICON = "language it\nfee: notulina\n";
    static final String PRESET = "{\"frequency.days\": 21}";

    private Uploads() {}

    /** The English texts of the product under another key. */
    static String pack() {
        try (InputStream stream = Uploads.class.getResourceAsStream("/org/riguardo/desk/drafts/riguardo-en.tone")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("pack: riguardo-en", "pack: studio-en")
                    .replace("Dear client,", "Dear valued client,");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String file(String type, String key, String path) {
        return Descriptors.module(type, key, "\"file\": \"" + path + "\"");
    }

    /** One of each kind. */
    static Map<String, String> all(String version) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                DescriptorReader.PATH,
                Descriptors.json(
                        KEY,
                        version,
                        file("tone-pack", "texts", "texts/en.tone"),
                        file("export-mapping", "ledger", "ledger.json"),
                        file("lexicon", "words", "words.lexicon"),
                        file("policy-preset", "calm", "calm.json"),
                        Descriptors.module("teleport", "later", "\"file\": \"x\"")));
        files.put("texts/en.tone", pack());
        files.put("ledger.json", MAPPING);
        files.put("words.lexicon", LEXICON);
        files.put("calm.json", PRESET);
        return files;
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A plugin of one module with one file. */
    static byte[] one(String type, String path, String content) {
        return zip(Map.of(DescriptorReader.PATH, Descriptors.json(KEY, "1.0.0", file(type, "a", path)), path, content));
    }
}
