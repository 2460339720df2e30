package org.riguardo.exports.contacts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.contacts.CardText.Broken;
import org.riguardo.exports.contacts.CardText.Fault;

/**
 * Cuts a file into vCards (2.1, RFC 2426, RFC 6350) and each into properties, whichever charset each is in; what is not read,
 * such as pictures and cards within cards, is passed over.
 */
final class CardTexts {

    private static final int LONGEST_CARD = 2 << 20;
    private static final int DEEPEST = 8;

    private final CardLines lines;
    private final ByteArrayOutputStream property = new ByteArrayOutputStream();
    private final StringBuilder text = new StringBuilder();
    private @Nullable CardLine current;
    private boolean continues;
    private int depth;
    private int begin;

    CardTexts(InputStream in) {
        this.lines = new CardLines(in);
    }

    /** The next card; null after the last one. */
    @Nullable
    CardText next() throws IOException, Broken {
        text.setLength(0);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (take(line)) {
                return new CardText(begin, text.toString());
            }
        }
        if (depth > 0) {
            throw new Broken(Fault.CUT_OFF, begin);
        }
        return null;
    }

    /** Takes one line; true when it ends a card. */
    private boolean take(byte[] bytes) throws Broken {
        String line = new String(bytes, StandardCharsets.ISO_8859_1);
        if (continued(line)) {
            append(bytes);
            return false;
        }
        finish();
        String bare = lines.number() == 1 ? line.replaceFirst("^\u00EF\u00BB\u00BF", "") : line;
        if (bare.isBlank() || bare.equals("\u001A")) {
            return false;
        }
        CardLine property = CardLine.of(bare).orElseThrow(() -> new Broken(Fault.NO_PROPERTY, lines.number()));
        String value = bare.substring(bare.indexOf(':') + 1).strip();
        if (property.name().equals("BEGIN") && value.equalsIgnoreCase("VCARD")) {
            open();
            return false;
        }
        if (depth == 0) {
            throw new Broken(Fault.OUTSIDE, lines.number());
        }
        if (property.name().equals("END") && value.equalsIgnoreCase("VCARD")) {
            return close();
        }
        current = property;
        append(bare.getBytes(StandardCharsets.ISO_8859_1));
        return false;
    }

    private boolean continued(String line) {
        CardLine begun = current;
        if (begun == null || depth == 0) {
            return false;
        }
        boolean folded = line.startsWith(" ") || line.startsWith("\t");
        boolean bareBase64 = begun.base64() && !line.isBlank() && line.matches("[A-Za-z0-9+/=]+\\s*");
        return folded || bareBase64 || continues;
    }

    private void append(byte[] bytes) throws Broken {
        CardLine begun = current;
        continues = begun != null && begun.quotedPrintable() && bytes.length > 0 && bytes[bytes.length - 1] == '=';
        if (begun == null || !begun.isRead() || depth > 1) {
            return;
        }
        if (lines.cut() || property.size() + bytes.length > LONGEST_CARD) {
            throw new Broken(Fault.TOO_LONG, lines.number());
        }
        property.writeBytes(bytes);
        property.writeBytes(new byte[] {'\r', '\n'});
    }

    private void finish() throws Broken {
        CardLine begun = current;
        current = null;
        continues = false;
        if (begun != null && property.size() > 0) {
            text.append(begun.decode(property.toByteArray()));
            property.reset();
            if (text.length() > LONGEST_CARD) {
                throw new Broken(Fault.TOO_LONG, lines.number());
            }
        }
    }

    private void open() throws Broken {
        depth++;
        if (depth > DEEPEST) {
            throw new Broken(Fault.TOO_DEEP, lines.number());
        }
        if (depth == 1) {
            begin = lines.number();
            text.append("BEGIN:VCARD\r\n");
        }
    }

    private boolean close() {
        depth--;
        if (depth == 0) {
            text.append("END:VCARD\r\n");
        }
        return depth == 0;
    }
}
