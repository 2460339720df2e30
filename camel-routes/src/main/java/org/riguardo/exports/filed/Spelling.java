package org.riguardo.exports.filed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a word may stand in a file: only letters and digits count, in any of the encodings that files are met in, so that white
 * space, folded lines, punctuation and markup do not hide it.
 */
final class Spelling {

    private static final int SHORTEST = 6;
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

    private Spelling() {}

    /** The byte as it counts: letters in small, 0 for one that does not count. */
    static int folded(int one) {
        if (one >= 'A' && one <= 'Z') {
            return one + ('a' - 'A');
        }
        return one >= 'a' && one <= 'z' || one >= '0' && one <= '9' || one >= 0x80 ? one : 0;
    }

    /** The ways to write it; none where it is too short to be told from other words. */
    static Set<List<Byte>> of(String word) {
        Set<List<Byte>> all = new LinkedHashSet<>();
        for (String form : forms(word)) {
            for (Charset encoding : ENCODINGS) {
                add(all, form.getBytes(encoding));
                add(all, quotedPrintable(form.getBytes(encoding)));
            }
        }
        return all;
    }

    private static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))) {
            forms.add(form);
            forms.add(form.replace("&", "&amp;").replace("'", "&apos;").replace("\"", "&quot;"));
            forms.add(form.replace("&", "&#38;").replace("'", "&#39;").replace("\"", "&#34;"));
        }
        if (word.startsWith("+")) {
            forms.add("00" + word.substring(1));
            forms.add(word.startsWith("+39") ? word.substring(3) : word);
        }
        if (word.matches("[A-Z]{2}[0-9]{8,}")) {
            forms.add(word.substring(2));
        }
        String[] parts = word.strip().split("\\s+");
        if (parts.length == 2) {
            forms.add(parts[1] + " " + parts[0]);
        }
        return forms;
    }

    private static byte[] quotedPrintable(byte[] bytes) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (byte one : bytes) {
            if (one < 0) {
                written.writeBytes(String.format("=%02X", one).getBytes(StandardCharsets.US_ASCII));
            } else {
                written.write(one);
            }
        }
        return written.toByteArray();
    }

    private static void add(Set<List<Byte>> all, byte[] written) {
        List<Byte> counted = new java.util.ArrayList<>();
        for (byte one : written) {
            int folded = folded(one & 0xFF);
            if (folded != 0) {
                counted.add((byte) folded);
            }
        }
        if (counted.size() >= SHORTEST) {
            all.add(List.copyOf(counted));
        }
    }
}
