package org.riguardo.desk.drafts;

import java.net.URLConnection;
import java.text.Normalizer;
import java.util.Set;

/** Names of attached files, made harmless: no path, nothing that steers or hides, nothing that a system keeps for itself. */
final class FileName {

    private static final int LONGEST = 120;
    private static final Set<String> KEPT_BACK = Set.of("con", "prn", "aux", "nul", "com1", "com2", "lpt1", "lpt2");

    private FileName() {}

    static String harmless(String given) {
        String last = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replace("%2e", ".")
                .replace("%2E", ".")
                .replaceAll(".*[/\\\\:]", "");
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}<>:\"|?*;,=\u760D\u760A]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        String base = clean.replaceAll("\\..*", "").toLowerCase(java.util.Locale.ROOT);
        String name = clean.isEmpty() || KEPT_BACK.contains(base) ? "allegato" + clean : clean;
        return name.length() <= LONGEST ? name : shortened(name);
    }

    /** The media type that the name tells; octets alone where it tells none. */
    static String type(String name) {
        String type = URLConnection.guessContentTypeFromName(name);
        return type == null ? "application/octet-stream" : type;
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
