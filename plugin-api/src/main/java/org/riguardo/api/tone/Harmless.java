package org.riguardo.api.tone;

/** Makes a fact fit to stand in a mail: no characters that steer, that hide, or that begin a new line where there is one line. */
final class Harmless {

    private Harmless() {}

    static String value(String value, boolean ofLines) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints().forEach(point -> {
            if (point == '\n' && ofLines) {
                clean.append('\n');
            } else if (breaks(point)) {
                clean.append(' ');
            } else if (!steers(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    private static boolean breaks(int point) {
        return point == '\n' || point == '\r' || point == '\t' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static boolean steers(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.FORMAT
                || point == 0x760D
                || point == 0x760A;
    }
}
