package org.riguardo.ledger;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** Keeps a sentence in one column: the Italian on the first line, the English on the second. */
final class Sentences {

    private static final int LONGEST = 240;

    private Sentences() {}

    static @Nullable String write(@Nullable Sentence sentence) {
        return sentence == null ? null : line(sentence.it()) + "\n" + line(sentence.en());
    }

    static @Nullable Sentence read(@Nullable String column) {
        if (column == null) {
            return null;
        }
        String[] lines = column.split("\n", 2);
        return new Sentence(lines[0], lines.length > 1 ? lines[1] : lines[0]);
    }

    private static String line(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
