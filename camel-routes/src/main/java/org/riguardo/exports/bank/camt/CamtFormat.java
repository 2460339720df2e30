package org.riguardo.exports.bank.camt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.xml.ForbiddenXml;
import org.riguardo.xml.XmlReaders;

/**
 * Reports, statements and notifications of banks (ISO 20022 camt.052, camt.053 and camt.054, versions 1 to 8, and those that
 * Italian banks wrap by the CBI's rules), known by local names. A statement whose entries do not lead from one balance to the
 * other is held until a person says that it is whole.
 */
public final class CamtFormat implements ExportFormat {

    private static final int HEAD = 16_384;
    private static final int TAIL = 1_024;
    private static final String KINDS = "BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)|camt\\.05[234]\\.001";
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?(?:Document|CBI\\w*)[\\s>/]");
    private static final Pattern KIND = Pattern.compile(KINDS);
    private static final Pattern END = Pattern.compile("</(?:[\\w.-]+:)?(?:Document|CBI\\w*)\\s*>\\s*$");

    @Override
    public String key() {
        return "camt";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        String head = ascii(content.head(HEAD));
        return head.indexOf('<') >= 0
                && head.substring(0, head.indexOf('<')).isBlank()
                && ROOT.matcher(head).find()
                && KIND.matcher(head).find();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        try (InputStream in = content.open()) {
            return new CamtFile(XmlReaders.of(in), context.declaredComplete()).read();
        } catch (XMLStreamException refused) {
            return explain(refused, content);
        }
    }

    private static Reading explain(XMLStreamException refused, Content content) throws IOException {
        if (!(refused instanceof ForbiddenXml) && !END.matcher(tail(content)).find()) {
            return new Reading.Incomplete(new Sentence(
                    "L'estratto conto non arriva alla fine: il file sembra interrotto.",
                    "The statement does not reach its end: the file seems to be cut off."));
        }
        int line = refused.getLocation() == null ? 0 : refused.getLocation().getLineNumber();
        Sentence reason = refused instanceof ForbiddenXml
                ? new Sentence(
                        "Il file contiene dichiarazioni DTD, entità o annidamenti che un estratto conto non ha: per sicurezza"
                                + " non viene letto.",
                        "The file contains a DTD, entities or nesting that no statement has: it is not read, for safety.")
                : new Sentence(
                        "Il file non è un XML ben formato in questo punto.",
                        "The file is not well-formed XML at this place.");
        return new Reading.Refused(List.of(new Problem(line > 0 ? line : null, null, null, reason)));
    }

    private static String tail(Content content) throws IOException {
        try (InputStream in = content.open()) {
            in.skipNBytes(Math.max(0, content.size() - TAIL));
            return ascii(in.readNBytes(TAIL));
        }
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
    }
}
