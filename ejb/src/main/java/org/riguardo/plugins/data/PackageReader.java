package org.riguardo.plugins.data;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.riguardo.json.InvalidDocument;
import org.riguardo.json.JsonDocuments;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.problem.InputProblem;

/**
 * Opens what was uploaded, a ZIP with {@value DescriptorReader#PATH} or a JSON document with the files' texts in {@code files}; it unpacks in memory and never
 * more than {@value #MOST_UNPACKED} octets, whatever the archive says of itself.
 */
final class PackageReader {

    /** Octets that an upload has at most. */
    static final int MOST = 5 * 1024 * 1024;

    private static final String FIELD = "file";
    private static final int MOST_UNPACKED = 8 * 1024 * 1024;
    private static final int MOST_FILES = 100;
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,5}");
    private static final int LONGEST_PATH = 200;

    private PackageReader() {}

    /** {@link InputProblem} when it cannot be opened, is too much, or its descriptor cannot be taken. */
    static DataPackage read(byte[] upload) {
        if (upload.length == 0 || upload.length > MOST) {
            throw refused("Il file è vuoto, o più grande di 5 MB.", "The file is empty, or larger than 5 MB.");
        }
        return upload[0] == 'P' && upload.length > 3 && upload[1] == 'K' ? zip(upload) : json(upload);
    }

    private static DataPackage json(byte[] upload) {
        String text = text(upload, "JSON");
        Map<String, byte[]> files = new HashMap<>();
        try {
            JsonObject document = JsonDocuments.object(new StringReader(text));
            if (document.get("files") instanceof JsonObject inner) {
                for (String path : inner.keySet()) {
                    if (!(inner.get(path) instanceof JsonString content)) {
                        throw refused(
                                "Tra i «files» ogni voce è un testo: «" + shown(path) + "».",
                                "Each entry of \"files\" is a text: \"" + shown(path) + "\".");
                    }
                    put(files, path, content.getString().getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (InvalidDocument problem) {
            throw new InputProblem(
                    FIELD, problem.sentence().it(), problem.sentence().en());
        }
        return new DataPackage(DescriptorReader.read(text, Carrier.DATA), files);
    }

    private static DataPackage zip(byte[] upload) {
        Map<String, byte[]> files = new HashMap<>();
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(upload))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] content = zip.readNBytes((int) (MOST_UNPACKED - unpacked + 1));
                    unpacked += content.length;
                    if (unpacked > MOST_UNPACKED) {
                        throw tooMuch();
                    }
                    put(files, entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw refused("Lo ZIP è danneggiato o cifrato.", "The ZIP is damaged or encrypted.");
        }
        byte[] descriptor = files.remove(DescriptorReader.PATH);
        if (descriptor == null) {
            throw refused(
                    "Nello ZIP manca " + DescriptorReader.PATH + ".", "The ZIP lacks " + DescriptorReader.PATH + ".");
        }
        return new DataPackage(DescriptorReader.read(text(descriptor, DescriptorReader.PATH), Carrier.DATA), files);
    }

    private static void put(Map<String, byte[]> files, String path, byte[] content) {
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            throw refused(
                    "Il nome «" + shown(path)
                            + "» non va bene: lettere, cifre, punti, trattini e cartelle, senza «..».",
                    "The name \"" + shown(path)
                            + "\" cannot be taken: letters, digits, dots, dashes and folders, no \"..\".");
        }
        if (files.put(path, content) != null) {
            throw refused("«" + path + "» c’è due volte.", "\"" + path + "\" is there twice.");
        }
        if (files.size() > MOST_FILES) {
            throw tooMuch();
        }
    }

    private static InputProblem tooMuch() {
        return refused(
                "Un plugin senza codice ha al massimo " + MOST_FILES + " file e 8 MB in tutto.",
                "A plugin without code has " + MOST_FILES + " files and 8 MB in all at most.");
    }

    private static String shown(String path) {
        String clean = path.replaceAll("[^\\x20-\\x7e]", "?");
        return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
    }

    /** The text of a file, which must be UTF-8. */
    static String text(byte[] content, String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            throw refused(name + ": il file non è scritto in UTF-8.", name + ": the file is not written in UTF-8.");
        }
    }

    private static InputProblem refused(String it, String en) {
        return new InputProblem(FIELD, it, en);
    }
}
