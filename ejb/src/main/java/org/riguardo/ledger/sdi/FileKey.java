package org.riguardo.ledger.sdi;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of an invoice file as messages and archives give it: without folders and endings, whatever its capitals. */
final class FileKey {

    private static final Pattern ENDINGS = Pattern.compile("(\\s*\\(\\d{1,3}\\)|\\.(xml|p7m|zip))+$");
    private static final int LONGEST = 290;

    private FileKey() {}

    private static final String ARCHIVE = ".zip";

    /** The key of an archive in which invoice files are sent; a file of the same name has another one. */
    static String ofArchive(String name) {
        return of(name) + ARCHIVE;
    }

    /** The key of what a message names, a file or an archive. */
    static String named(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith(ARCHIVE) ? ofArchive(name) : of(name);
    }

    static boolean isArchive(String key) {
        return key.endsWith(ARCHIVE);
    }

    static String of(String name) {
        int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        String base = name.substring(folder + 1).strip().toLowerCase(Locale.ROOT);
        String stem = ENDINGS.matcher(base).replaceFirst("");
        return stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem;
    }
}
