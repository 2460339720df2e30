package org.riguardo.sheet;

/**
 * Keeps a spreadsheet program from taking a text for a formula (OWASP, CSV injection; ASVS 5.0.0, 1.2.10): one that begins like
 * one gets an apostrophe before it.
 */
final class Harmless {

    private static final String STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private Harmless() {}

    static String text(String text) {
        String shown = text.stripLeading();
        boolean harmful =
                STARTS.indexOf(text.charAt(0)) >= 0 || !shown.isEmpty() && STARTS.indexOf(shown.charAt(0)) >= 0;
        return harmful ? "'" + text : text;
    }
}
