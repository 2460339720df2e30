package org.riguardo.exports.bank.cbi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.bank.BankText;

/**
 * Fixed records of 120 characters of the Italian CBI: statements of an account (RH, CBI-RND-001), and the presentations of
 * RiBa that the firm itself sent (IB), which are told from payments and left out.
 */
public final class CbiFormat implements ExportFormat {

    private static final int HEAD = 2_048;
    private static final long LARGEST = 100L << 20;
    private static final Pattern STATEMENT = Pattern.compile("(?s)^ RH[0-9A-Z ]{10}\\d{6}.*?\\n 61.*");
    private static final Pattern PRESENTATION = Pattern.compile("(?s)^ IB[0-9A-Z ]{10}\\d{6}.*?\\n 14.*");

    @Override
    public String key() {
        return "cbi";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        String head = new String(content.head(HEAD), StandardCharsets.ISO_8859_1);
        return STATEMENT.matcher(head).matches() || PRESENTATION.matcher(head).matches();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        if (content.size() > LARGEST) {
            return Reading.refused(new Sentence("Il file CBI è troppo grande.", "The CBI file is too large."));
        }
        Optional<String> text = BankText.decode(content.bytes());
        if (text.isEmpty()) {
            return Reading.refused(BankText.NO_TEXT);
        }
        String plain = text.get().replaceFirst("\\x1A*$", "");
        List<Record120> records = Record120.of(plain);
        if (records.isEmpty()) {
            return Reading.refused(
                    new Sentence("Il file non contiene alcun record CBI.", "The file contains no CBI record."));
        }
        boolean ended = plain.endsWith("\n")
                || plain.endsWith("\r")
                || records.get(records.size() - 1).full();
        if (!records.get(records.size() - 1).is("EF") || !ended && !context.declaredComplete()) {
            return new Reading.Incomplete(new Sentence(
                    "Manca il record di coda (EF): il file sembra interrotto.",
                    "The trailer (EF) is missing: the file seems to be cut off."));
        }
        Optional<Sentence> miscounted = Trailers.miscounted(records);
        if (miscounted.isPresent() && !context.declaredComplete()) {
            return new Reading.Incomplete(miscounted.get());
        }
        return records.get(0).is("IB") ? Presentations.read(records) : new RhFile(records, context).read();
    }
}
