package org.riguardo.mailbox.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the octets of a message once, before any parser does, and says whether it stays within the limits. It counts words that a nested or crowded
 * message cannot do without, and may so refuse a harmless one; that is then read by the slower bounded reader.
 */
final class Gate {

    private static final byte[] MULTIPART = "multipart".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] MESSAGE = "message/".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

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
        int start = 0;
        while (start < content.length) {
            int end = start;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            String refusal = line(content, start, end);
            if (refusal != null) {
                return refusal;
            }
            start = end + 1;
        }
        return null;
    }

    private @Nullable String line(byte[] content, int start, int end) {
        if (inTopHeaders) {
            int length = end - start;
            if (length == 0 || length == 1 && content[start] == '\r') {
                inTopHeaders = false;
                return null;
            }
            boolean folded = content[start] == ' ' || content[start] == '\t';
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
        for (int i = start; i < end; i++) {
            byte c = content[i];
            if ((c == 'm' || c == 'M')
                    && (startsWith(content, i, end, MULTIPART) || startsWith(content, i, end, MESSAGE))
                    && ++nested > limits.depth()) {
                return "more than " + limits.depth() + " nested parts";
            }
        }
        return null;
    }

    private static boolean startsWith(byte[] content, int from, int end, byte[] word) {
        if (end - from < word.length) {
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
