package org.riguardo.exports;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Makes names of files harmless: to be shown, and to be given to a file of our own. */
public final class SafeNames {

    private static final int LONGEST_SHOWN = 380;
    private static final int MOST_BYTES = 200;
    private static final int LONGEST_ENDING = 12;

    private SafeNames() {}

    /** The name for people: what does not print or turns the writing around is written out by its number. */
    public static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(point -> {
            if (printable(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format("\\u%04X", point));
            }
        });
        return shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown.toString();
    }

    /**
     * A name for a file of ours that resembles it: no separators, no leading dots, at most 200 bytes with its ending kept,
     * and one that this system can write.
     */
    public static String file(String name) {
        String plain = name.codePoints()
                .map(point -> printable(point) && "/\\:*?\"<>|".indexOf(point) < 0 ? point : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceFirst("^[. ]+", "_")
                .replaceFirst("[. ]+$", "_");
        String writable = shortened(plain.isEmpty() ? "_" : plain);
        try {
            return Path.of(writable).getFileName().toString();
        } catch (InvalidPathException unwritable) {
            return writable.replaceAll("[^\\x20-\\x7E]", "_");
        }
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while (bytes(stem) + bytes(ending) > MOST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
