package org.riguardo.mailbox.read;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a multipart at the lines of its boundary (RFC 2046, section 5.1) in one pass. Jakarta Mail is not asked to, as it looks up its provider of streams
 * anew for each multipart and each part, which takes longer than all the rest of reading.
 */
final class Multipart {

    private enum Line {
        TEXT,
        BEGINS_PART,
        ENDS_ALL
    }

    private final Octets body;
    private final List<Octets> parts = new ArrayList<>(4);
    private byte @Nullable [] boundary;

    private Multipart(Octets body, @Nullable String boundary) {
        this.body = body;
        this.boundary = boundary == null ? null : ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The parts with their headers, in their order. The last one may lack its end; one whose header does not end is left out.
     *
     * @param boundary as the Content-Type names it; where it does not, the first line that looks like one is taken for it
     * @throws MessagingException where no part begins
     */
    static List<Octets> parts(Octets body, @Nullable String boundary) throws MessagingException {
        return new Multipart(body, boundary).cut();
    }

    private List<Octets> cut() throws MessagingException {
        int part = -1;
        boolean inHeader = false;
        int lineEnd;
        for (int line = body.start(); line < body.end(); line = lineEnd + 1) {
            lineEnd = body.lineEnd(line);
            int length = body.lineLength(line, lineEnd);
            inHeader &= length > 0;
            Line kind = inHeader ? Line.TEXT : kind(line, line + length);
            if (kind == Line.TEXT) {
                continue;
            }
            if (part >= 0) {
                parts.add(new Octets(body.message(), part, withoutLineEnd(part, line)));
            } else if (kind == Line.ENDS_ALL) {
                break;
            }
            if (kind == Line.ENDS_ALL) {
                return parts;
            }
            part = lineEnd + 1;
            inHeader = true;
        }
        if (part < 0) {
            throw new MessagingException("no part begins");
        }
        if (!inHeader) {
            parts.add(body.from(part));
        }
        return parts;
    }

    /** The line end before a boundary belongs to the boundary. */
    private int withoutLineEnd(int part, int boundaryLine) {
        return boundaryLine == part ? part : part + body.lineLength(part, boundaryLine - 1);
    }

    private Line kind(int line, int end) {
        byte[] octets = body.message();
        if (end - line < 3 || octets[line] != '-' || octets[line + 1] != '-') {
            return Line.TEXT;
        }
        int stripped = end;
        while (octets[stripped - 1] == ' ' || octets[stripped - 1] == '\t') {
            stripped--;
        }
        if (boundary == null) {
            if (onlyDashes(line, stripped)) {
                return Line.TEXT;
            }
            boundary = new Octets(octets, line, stripped).copy(stripped - line);
        }
        int after = line + boundary.length;
        if (after > end || !java.util.Arrays.equals(octets, line, after, boundary, 0, boundary.length)) {
            return Line.TEXT;
        }
        if (after >= stripped) {
            return Line.BEGINS_PART;
        }
        return after + 1 < end && octets[after] == '-' && octets[after + 1] == '-' ? Line.ENDS_ALL : Line.TEXT;
    }

    private boolean onlyDashes(int line, int end) {
        for (int i = line; i < end; i++) {
            if (body.message()[i] != '-') {
                return false;
            }
        }
        return true;
    }
}
