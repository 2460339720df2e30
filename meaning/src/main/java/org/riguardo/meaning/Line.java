package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.List;

/** A line of a data file that holds something, counted from 1. */
record Line(int number, String text, boolean indented) {

    static List<Line> of(DataFile file) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : file.text().split("\\R", -1)) {
            number++;
            if (!raw.isBlank() && !raw.stripLeading().startsWith("#")) {
                lines.add(new Line(number, raw.trim(), Character.isWhitespace(raw.charAt(0))));
            }
        }
        return lines;
    }

    /** Lines that begin with a blank joined to the one before. */
    static List<Line> joined(DataFile file) {
        List<Line> lines = new ArrayList<>();
        for (Line line : of(file)) {
            if (line.indented() && !lines.isEmpty()) {
                Line before = lines.remove(lines.size() - 1);
                lines.add(new Line(before.number(), before.text() + " " + line.text(), false));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }
}
