package org.riguardo.mailbox.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the octets of a message once, before any parser does, and says whether it stays within the limits. It counts words that a nested or crowded
 * message cannot do without, and may so refuse a harmless one; that is then read by the slower bounded reader.
 */
final class Gate {

    private static final byte[] MULTIPART = "multipart".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MESSAGE = "message/".getBytes(StandardCharsets.US_ASCII);

    private final Limits limits;
    private int nested;
    private int delimiters;
    private int headers;
    private int headerOctets;
    private boolean inTopHeaders = true;

    private Gate(Limits limits) {
        this.limits = limits;
    }

    /** What lies beyond the limits, in a few words; null when nothing does. */
    static @Nullable String refusal(byte[] content, Limits limits) {
        if (content.length > limits.octets()) {
            return String.format(Locale.ROOT, "larger than %d MB", limits.octets() / (1024 * 1024));
        }
        return new Gate(limits).scan(content);
    }

    private @Nullable String scan(byte[] content) {
        String octets = new String(content, StandardCharsets.ISO_8859_1);
        int colon = -1;
        int end;
        for (int start = 0; start < content.length; start = end + 1) {
            end = index(octets, '\n', start);
            colon = colon < start ? index(octets, ':', start) : colon;
            boolean folded = content[start] == ' ' || content[start] == '\t';
            String refusal = line(content, start, end, folded);
            if (refusal != null) {
                return refusal;
            }
            if ((folded || colon < end) && nests(content, start, end)) {
                return "more than " + limits.depth() + " nested parts";
            }
        }
        return null;
    }

    private static int index(String octets, char sought, int from) {
        int found = octets.indexOf(sought, from);
        return found < 0 ? octets.length() : found;
    }

    /** Whether a line, which may be one of a header as it has a colon or goes on with one, is one too many of those that nest. */
    private boolean nests(byte[] content, int start, int end) {
        for (int i = start; i < end; i++) {
            if ((content[i] | 0x20) == 'm'
                    && (startsWith(content, i, MULTIPART) || startsWith(content, i, MESSAGE))
                    && ++nested > limits.depth()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String line(byte[] content, int start, int end, boolean folded) {
        if (inTopHeaders) {
            int length = end - start;
            if (length == 0 || length == 1 && content[start] == '\r') {
                inTopHeaders = false;
                return null;
            }
            headers += folded ? 0 : 1;
            headerOctets = folded ? headerOctets + length : length;
            if (headers > limits.headers()) {
                return "more than " + limits.headers() + " header fields";
            }
            if (headerOctets > limits.headerOctets()) {
                return "a header field of more than " + limits.headerOctets() / 1024 + " kB";
            }
        }
        if (end - start > 2
                && content[start] == '-'
                && content[start + 1] == '-'
                && ++delimiters > 2 * limits.parts()) {
            return "more than " + limits.parts() + " parts";
        }
        return null;
    }

    private static boolean startsWith(byte[] content, int from, byte[] word) {
        if (content.length - from < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if ((content[from + i] | 0x20) != (word[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
