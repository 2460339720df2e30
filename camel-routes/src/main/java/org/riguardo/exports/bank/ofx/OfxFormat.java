package org.riguardo.exports.bank.ofx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.bank.BankReadings;
import org.riguardo.exports.bank.BankText;

/**
 * Statements of accounts and cards as OFX 1 (SGML, whose values need no closing tag) and OFX 2 (XML), read by one strict
 * reader of its own that knows no entities but those of characters; whatever is out of place is refused, never half read.
 */
public final class OfxFormat implements ExportFormat {

    private static final int HEAD = 4_096;
    private static final long LARGEST = 100L << 20;
    private static final Pattern START = Pattern.compile(
            "(?is)^(\u00EF\u00BB\u00BF)?\\s*(OFXHEADER\\s*:.*|(<\\?xml[^>]*>\\s*)?(<\\?OFX\\b.*|<OFX>.*))");
    private static final Pattern END = Pattern.compile("(?i)</OFX>\\s*\\x1A?\\s*$");

    @Override
    public String key() {
        return "ofx";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        return START.matcher(new String(content.head(HEAD), StandardCharsets.ISO_8859_1))
                .matches();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        if (content.size() > LARGEST) {
            return Reading.refused(new Sentence("Il file OFX è troppo grande.", "The OFX file is too large."));
        }
        Optional<String> text = BankText.decode(content.bytes());
        if (text.isEmpty()) {
            return Reading.refused(BankText.NO_TEXT);
        }
        String tail = text.get().substring(Math.max(0, text.get().length() - 200));
        if (!END.matcher(tail).find()) {
            return new Reading.Incomplete(new Sentence(
                    "Manca la fine (</OFX>): il file sembra interrotto.",
                    "The end (</OFX>) is missing: the file seems to be cut off."));
        }
        try {
            OfxStatements statements = new OfxStatements(new OfxParser(text.get()).parse());
            return statements.problems().isEmpty()
                    ? BankReadings.read("ofx", statements.statements(), List.of())
                    : new Reading.Refused(statements.problems());
        } catch (OfxParser.Malformed malformed) {
            return new Reading.Refused(
                    List.of(new Problem(malformed.line(), malformed.tag(), null, malformed.reason())));
        }
    }
}
