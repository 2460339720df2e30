package org.riguardo.mailbox.smtp;

import org.jspecify.annotations.Nullable;

/**
 * A server's reply (RFC 5321, section 4.2).
 *
 * @param code from 200 to 599; 0 for none
 * @param text all its lines as one, without control characters; at most 500 characters
 */
record Reply(int code, String text) {

    static final Reply NONE = new Reply(0, "");

    private static final int LONGEST = 500;

    static Reply of(int code, @Nullable String lines) {
        String text =
                lines == null ? "" : lines.replaceAll("(?m)^\\d{3}[- ]?", "").replaceAll("[\\p{Cntrl}\\s]+", " ");
        String line = text.strip();
        boolean clear = code >= 200 && code <= 599;
        return clear ? new Reply(code, line.substring(0, Math.min(line.length(), LONGEST))) : NONE;
    }

    boolean done() {
        return code / 100 == 2;
    }

    boolean later() {
        return code / 100 == 4;
    }

    boolean never() {
        return code / 100 == 5;
    }
}
