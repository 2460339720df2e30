package org.riguardo.exports.bank.csv;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.bank.BankReadings;
import org.riguardo.exports.bank.BankText;

/**
 * Lists of movements as Italian banks offer them for download, read by their headings and never by position; amounts and days
 * are understood from all rows, and in doubt the list is refused.
 */
public final class BankCsvFormat implements ExportFormat {

    private static final int HEAD = 65_536;
    private static final long LARGEST = 64L << 20;

    @Override
    public String key() {
        return "bank-csv";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        byte[] head = content.head(HEAD);
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            Optional<String> text = BankText.decode(Arrays.copyOf(head, head.length - cut));
            if (text.isPresent()) {
                return !text.get().stripLeading().startsWith("<") && Rows.begin(text.get());
            }
        }
        return false;
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        if (content.size() > LARGEST) {
            return Reading.refused(new Sentence("La lista è troppo grande.", "The list is too large."));
        }
        Optional<String> decoded = BankText.decode(content.bytes());
        if (decoded.isEmpty()) {
            return Reading.refused(BankText.NO_TEXT);
        }
        String text = decoded.get().replaceFirst("\\x1A$", "");
        if (!context.declaredComplete() && !text.endsWith("\n") && !text.endsWith("\r")) {
            return new Reading.Incomplete(new Sentence(
                    "L'ultima riga non è terminata: il file sembra interrotto.",
                    "The last line is not ended: the file seems to be cut off."));
        }
        return Rows.of(text)
                .map(BankCsvFormat::read)
                .orElseGet(() -> Reading.refused(new Sentence(
                        "La lista ha virgolette fuori posto o un campo che non si chiude.",
                        "The list has quotes out of place or a field that does not end.")));
    }

    private static Reading read(Rows rows) {
        MovementRows movements = new MovementRows(rows);
        return movements
                .statement()
                .<Reading>map(statement -> BankReadings.read("bank-csv", List.of(statement), movements.notes()))
                .orElseGet(() -> new Reading.Refused(movements.problems()));
    }
}
