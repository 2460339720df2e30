package org.riguardo.exports.bank.cbi;

import java.util.ArrayList;
import java.util.List;

/** One record of 120 characters with its line, counted from 1; blanks that an editor took from its end are given back. */
record Record120(int line, String text) {

    private static final int WIDTH = 120;

    static List<Record120> of(String text) {
        List<Record120> records = new ArrayList<>();
        int line = 0;
        for (String row : text.split("\r\n|\n|\r", -1)) {
            line++;
            if (!row.isBlank()) {
                records.add(new Record120(line, row));
            }
        }
        return records;
    }

    boolean is(String kind) {
        return text.startsWith(" " + kind);
    }

    boolean full() {
        return text.length() >= WIDTH;
    }

    /** The characters of these columns, counted from 1, both included. */
    String at(int from, int to) {
        String padded = text.length() >= to ? text : text + " ".repeat(to - text.length());
        return padded.substring(from - 1, to);
    }
}
