package org.riguardo.exports.bank.mt940;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.bank.BankText;

/**
 * Statements as SWIFT MT940, with or without the blocks of the SWIFT network around them, one or several in a file. A
 * statement without its closing balance is cut off; one whose entries do not lead from balance to balance is read and said so.
 */
public final class Mt940Format implements ExportFormat {

    private static final int HEAD = 16_384;
    private static final long LARGEST = 100L << 20;
    private static final Pattern REFERENCE = Pattern.compile("(?m)^\\s*(\\{[^\\n]{0,200})?:20:");
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^:25P?:");
    private static final Pattern OPENING = Pattern.compile("(?m)^:60[FM]:");

    @Override
    public String key() {
        return "mt940";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        String head = new String(content.head(HEAD), StandardCharsets.ISO_8859_1);
        return REFERENCE.matcher(head).find()
                && ACCOUNT.matcher(head).find()
                && OPENING.matcher(head).find();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        if (content.size() > LARGEST) {
            return Reading.refused(new Sentence("L'estratto conto è troppo grande.", "The statement is too large."));
        }
        Optional<String> text = BankText.decode(content.bytes());
        if (text.isEmpty()) {
            return Reading.refused(BankText.NO_TEXT);
        }
        return new Mt940File(text.get(), context.declaredComplete()).read();
    }
}
