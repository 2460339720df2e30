package org.riguardo.ledger.sdi;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of an invoice file as messages and archives give it: without folders and endings, whatever its capitals. */
final class FileKey {

    private static final Pattern ENDINGS = Pattern.compile("(\\s*\\(\\d{1,3}\\)|\\.(xml|p7m|zip))+$");
    private static final int LONGEST = 300;

    private FileKey() {}

    static String of(String name) {
        int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        String base = name.substring(folder + 1).strip().toLowerCase(Locale.ROOT);
        String stem = ENDINGS.matcher(base).replaceFirst("");
        return stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem;
    }
}
