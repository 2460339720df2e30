package org.riguardo.exports.fatturapa;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.xml.ForbiddenXml;
import org.riguardo.xml.XmlReaders;

/**
 * Italian electronic invoices, ordinary and simplified, with one or several bodies in a file (specification: Agenzia delle
 * Entrate, formato fattura elettronica 1.2.x). It never checks whether an invoice was delivered or paid.
 */
public final class FatturaPaFormat implements ExportFormat {

    private static final int HEAD = 65_536;
    private static final int TAIL = 4_096;
    private static final Pattern ROOT = Pattern.compile("<([\\w.-]+:)?FatturaElettronica(Semplificata)?[\\s>/]");
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]{1,60}encoding=[\"']([\\w.-]+)");
    private static final Pattern END = Pattern.compile("</([\\w.-]+:)?FatturaElettronica(Semplificata)?\\s*>");

    @Override
    public String key() {
        return "fatturapa";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        String head = ascii(content.head(HEAD));
        return head.stripLeading().startsWith("<") && ROOT.matcher(head).find();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        try (InputStream in = content.open()) {
            return new InvoiceFile(XmlReaders.of(in)).read(List.of());
        } catch (XMLStreamException refused) {
            if (liesAboutEncoding(content)) {
                return readAsWindows(content);
            }
            return explain(refused, content);
        }
    }

    private Reading readAsWindows(Content content) throws IOException {
        Sentence note = new Sentence(
                "Il file dichiara una codifica che non usa: è stato letto come Windows-1252.",
                "The file declares an encoding that it does not use: it was read as Windows-1252.");
        try (InputStream in = content.open()) {
            XMLStreamReader reader = XmlReaders.of(new InputStreamReader(in, Charset.forName("windows-1252")));
            return new InvoiceFile(reader).read(List.of(note));
        } catch (XMLStreamException refused) {
            return explain(refused, content);
        }
    }

    private static Reading explain(XMLStreamException refused, Content content) throws IOException {
        int line = refused.getLocation() == null ? 0 : refused.getLocation().getLineNumber();
        if (refused instanceof ForbiddenXml) {
            return refusedAt(
                    line,
                    new Sentence(
                            "Il file contiene dichiarazioni DTD, entità o annidamenti che una fattura non ha: per sicurezza non viene letto.",
                            "The file contains a DTD, entities or nesting that no invoice has: it is not read, for safety."));
        }
        if (!END.matcher(tail(content)).find()) {
            return new Reading.Incomplete(new Sentence(
                    "La fattura non arriva alla fine: il file sembra interrotto.",
                    "The invoice does not reach its end: the file seems to be cut off."));
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

    private static boolean liesAboutEncoding(Content content) throws IOException {
        Matcher declared = DECLARED.matcher(ascii(content.head(200)));
        if (declared.find() && !declared.group(1).equalsIgnoreCase("utf-8")) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content.bytes()));
            return false;
        } catch (CharacterCodingException other) {
            return true;
        }
    }

    private static String tail(Content content) throws IOException {
        try (InputStream in = content.open()) {
            in.skipNBytes(Math.max(0, content.size() - TAIL));
            return ascii(in.readNBytes(TAIL));
        }
    }

    private static String ascii(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.startsWith("\u00EF\u00BB\u00BF")
                ? text.substring(3)
                : text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF") ? text.substring(2) : text;
    }
}
