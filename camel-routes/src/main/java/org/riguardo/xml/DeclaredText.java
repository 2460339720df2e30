package org.riguardo.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The text of an XML file in the encoding that its first bytes or its declaration say. It is decoded here and not by the
 * parser, which writes to the standard error stream about bytes that are no UTF-8.
 */
final class DeclaredText {

    private static final int HEAD = 256;

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]{0,120}?encoding\\s*=\\s*[\"']([A-Za-z][\\w.-]{0,40})[\"']");

    /** What real files have. */
    private static final Pattern ENCODINGS =
            Pattern.compile("utf-?8|(us-)?ascii|iso[-_]?8859[-_]?[0-9]{1,2}|latin-?[0-9]|windows-125[0-9]|cp125[0-9]");

    private DeclaredText() {}

    static Reader of(InputStream bytes) throws IOException, XMLStreamException {
        byte[] head = bytes.readNBytes(HEAD);
        if (begins(head, 0xEF, 0xBB)) {
            return text(head, 3, bytes, StandardCharsets.UTF_8);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return text(head, 2, bytes, StandardCharsets.UTF_16BE);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return text(head, 2, bytes, StandardCharsets.UTF_16LE);
        }
        if (begins(head, 0, '<')) {
            return text(head, 0, bytes, StandardCharsets.UTF_16BE);
        }
        return text(head, 0, bytes, begins(head, '<', 0) ? StandardCharsets.UTF_16LE : declared(head));
    }

    private static boolean begins(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    private static Charset declared(byte[] head) throws XMLStreamException {
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declared.lookingAt()) {
            return StandardCharsets.UTF_8;
        }
        String name = declared.group(1).toLowerCase(Locale.ROOT);
        if (name.startsWith("utf-16") || name.startsWith("utf16")) {
            throw new XMLStreamException("The declared encoding is not that of the bytes");
        }
        if (!ENCODINGS.matcher(name).matches()) {
            throw new ForbiddenXml("An encoding that no real file has");
        }
        String known = name.startsWith("latin-") ? name.replace("-", "") : name;
        if (!Charset.isSupported(known)) {
            throw new XMLStreamException("An encoding that is not known");
        }
        return Charset.forName(known);
    }

    private static Reader text(byte[] head, int mark, InputStream rest, Charset charset) {
        InputStream all =
                new SequenceInputStream(new ByteArrayInputStream(head, mark, Math.max(0, head.length - mark)), rest);
        boolean several = charset.name().startsWith("UTF");
        return new InputStreamReader(
                all,
                charset.newDecoder()
                        .onMalformedInput(several ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}
