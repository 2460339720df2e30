package org.riguardo.exports.invoice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.Reading;
import org.riguardo.xml.ForbiddenXml;
import org.riguardo.xml.XmlReaders;

/**
 * Reads one XML file to its end, also one that declares an encoding which it does not use, and says in words what is wrong
 * with one that cannot be read: cut off, hostile, too large or not well formed, and where.
 */
public final class XmlFile {

    private static final long LARGEST = 64L << 20;
    private static final int TAIL = 4_096;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]{1,60}encoding=[\"']([\\w.-]{1,40})");

    private final Content content;
    private final String root;

    /** @param root the local name of the root element, whose end is the end of the file */
    public XmlFile(Content content, String root) {
        this.content = content;
        this.root = root;
    }

    /** Turns the elements of the file into a reading. */
    @FunctionalInterface
    public interface Elements {

        /**
         * Reads all elements up to the end of the document.
         *
         * @param notes what is to be said about how the file was read
         */
        Reading read(XMLStreamReader reader, List<Sentence> notes) throws XMLStreamException;
    }

    /** What came of reading; never a part of the file. */
    public Reading read(Elements elements) throws IOException {
        if (content.size() > LARGEST) {
            return Reading.refused(new Sentence(
                    "Il file supera i " + (LARGEST >> 20) + " MB: per sicurezza non viene letto.",
                    "The file exceeds " + (LARGEST >> 20) + " MB: it is not read, for safety."));
        }
        if (marked(0xEF, 0xBB) && !declared().matches("|utf-?8")) {
            return readAs(StandardCharsets.UTF_8, elements);
        }
        try (InputStream in = begun(content.open())) {
            return elements.read(XmlReaders.of(in), List.of());
        } catch (XMLStreamException refused) {
            return refused instanceof ForbiddenXml ? explain(refused) : otherwise(elements, refused);
        }
    }

    private Reading otherwise(Elements elements, XMLStreamException refused) throws IOException {
        String declared = declared();
        if (declared.startsWith("utf-16") && marked('<', '?')) {
            return readAs(isUtf8() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), elements);
        }
        return declared.matches("|utf-?8") && !isUtf8()
                ? readAs(Charset.forName("windows-1252"), elements)
                : explain(refused);
    }

    private Reading readAs(Charset charset, Elements elements) throws IOException {
        String name = charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "Windows-1252";
        Sentence note = new Sentence(
                "Il file dichiara una codifica che non usa: è stato letto come " + name + ".",
                "The file declares an encoding that it does not use: it was read as " + name + ".");
        try (InputStream in = begun(content.open());
                Reader text = new InputStreamReader(in, charset)) {
            return elements.read(XmlReaders.of(text), List.of(note));
        } catch (XMLStreamException refused) {
            return explain(refused);
        }
    }

    private Reading explain(XMLStreamException refused) throws IOException {
        int line = refused.getLocation() == null ? 0 : refused.getLocation().getLineNumber();
        if (refused instanceof ForbiddenXml) {
            return refusedAt(
                    line,
                    new Sentence(
                            "Il file contiene dichiarazioni DTD, entità o annidamenti che una fattura non ha: per sicurezza non viene letto.",
                            "The file contains a DTD, entities or nesting that no invoice has: it is not read, for safety."));
        }
        Pattern end = Pattern.compile("</([\\w.-]+:)?" + Pattern.quote(root) + "\\s*>");
        if (!end.matcher(tail()).find()) {
            return new Reading.Incomplete(new Sentence(
                    "Il documento non arriva alla fine: il file sembra interrotto.",
                    "The document does not reach its end: the file seems to be cut off."));
        }
        return refusedAt(
                line,
                new Sentence(
                        "Il file non è un XML ben formato in questo punto.",
                        "The file is not well-formed XML at this place."));
    }

    private static Reading refusedAt(int line, Sentence reason) {
        return new Reading.Refused(List.of(new Problem(line > 0 ? line : null, null, null, reason)));
    }

    /** The bytes from the first that is neither mark nor white space, as a declaration may stand at the very beginning only. */
    private static InputStream begun(InputStream in) throws IOException {
        PushbackInputStream from = new PushbackInputStream(in, 1);
        int first = from.read();
        if (first == 0xEF) {
            from.skipNBytes(2);
            first = from.read();
        }
        while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
            first = from.read();
        }
        if (first >= 0) {
            from.unread(first);
        }
        return from;
    }

    private String declared() throws IOException {
        Matcher declared = DECLARED.matcher(XmlRoot.ascii(content.head(400)).stripLeading());
        return declared.lookingAt() ? declared.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private boolean marked(int first, int second) throws IOException {
        byte[] head = content.head(2);
        return head.length == 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    private boolean isUtf8() throws IOException {
        try (Reader text = new InputStreamReader(content.open(), StandardCharsets.UTF_8.newDecoder())) {
            char[] some = new char[8_192];
            while (text.read(some) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private String tail() throws IOException {
        try (InputStream in = content.open()) {
            in.skipNBytes(Math.max(0, content.size() - TAIL));
            return XmlRoot.ascii(in.readNBytes(TAIL));
        }
    }
}
