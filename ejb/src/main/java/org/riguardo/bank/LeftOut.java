package org.riguardo.bank;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** Keeps why a movement does not count: the Italian on the first line, the English on the second. */
final class LeftOut {

    private static final int LONGEST = 240;

    private LeftOut() {}

    static String write(Sentence reason) {
        return line(reason.it()) + "\n" + line(reason.en());
    }

    static @Nullable Sentence read(@Nullable String column) {
        if (column == null) {
            return null;
        }
        String[] lines = column.split("\n", 2);
        return new Sentence(lines[0], lines[lines.length - 1]);
    }

    private static String line(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
