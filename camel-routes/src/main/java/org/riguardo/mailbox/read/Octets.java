package org.riguardo.mailbox.read;

import java.util.Arrays;

/**
 * A stretch of the octets of a message, not copied.
 *
 * @param start the index of the first
 * @param end the index behind the last
 */
record Octets(byte[] message, int start, int end) {

    static Octets of(byte[] message) {
        return new Octets(message, 0, message.length);
    }

    /** Those from an index of the message on. */
    Octets from(int index) {
        return new Octets(message, Math.min(index, end), end);
    }

    /** The index of the line feed that ends the line which begins at that index; {@code end} for the last line where it has none. */
    int lineEnd(int index) {
        int at = index;
        while (at < end && message[at] != '\n') {
            at++;
        }
        return at;
    }

    /** How long a line is without the carriage return at its end. */
    int lineLength(int index, int lineEnd) {
        return lineEnd - index - (lineEnd > index && message[lineEnd - 1] == '\r' ? 1 : 0);
    }

    byte[] copy(int most) {
        return Arrays.copyOfRange(message, start, start + Math.min(end - start, most));
    }
}
