package org.riguardo.exports;

import java.util.List;
import java.util.Locale;

/** Which names in a folder are files to be taken: a name decides nothing but whether its writer is still busy. */
public final class DropNames {

    /** The ending of the file by which a sender says that the one of the same name without it is whole. */
    public static final String COMPANION = ".done";

    private static final List<String> TEMPORARY =
            List.of(".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download", ".swp", "~");

    private DropNames() {}

    /** Whether it is hidden, a companion, or a name that a writer gives to what is not finished. */
    public static boolean ignored(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".") && !name.startsWith("..")
                || name.startsWith("~$")
                || lower.endsWith(COMPANION)
                || TEMPORARY.stream().anyMatch(lower::endsWith);
    }
}
