package org.riguardo.desk.drafts;

/** The name at the end of a text. */
final class Signature {

    private Signature() {}

    /** The text signed by another, where the name stands on a line of its own; else as it is. */
    static String replaced(String text, String before, String after) {
        String[] lines = text.split("\n", -1);
        for (int i = lines.length - 1; i >= 0; i--) {
            if (lines[i].equals(before)) {
                lines[i] = after;
                return String.join("\n", lines);
            }
        }
        return text;
    }
}
