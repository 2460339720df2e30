package org.riguardo.exports.bank.cbi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;

/** RiBa that the firm presented to its bank: nothing of it was paid yet, and it may come back unpaid, so all is left out. */
final class Presentations {

    private static final Sentence REASON = new Sentence(
            "È una RiBa presentata dallo studio, non un incasso: può ancora tornare insoluta.",
            "This is a RiBa that the firm presented, not a payment: it may still come back unpaid.");

    private Presentations() {}

    static Reading read(List<Record120> records) {
        List<Problem> problems = new ArrayList<>();
        for (Record120 record : records) {
            if (record.is("14")) {
                problems.add(new Problem(record.line(), "14", value(record), REASON));
            }
        }
        Sentence note = new Sentence(
                "È il flusso delle RiBa presentate dallo studio alla banca (" + problems.size()
                        + "): non contiene incassi e non cambia nulla.",
                "These are RiBa that the firm presented to its bank (" + problems.size()
                        + "): no payments are in it, and it changes nothing.");
        ReadFacts facts = new ReadFacts(
                "riba", Extent.ADDITION, null, problems.size(), problems.size(), List.of(), problems, List.of(note));
        return new Reading.Read(facts, Documents.NONE, List.of(), List.of(), List.of());
    }

    private static String value(Record120 record) {
        String cents = record.at(34, 46).strip();
        String amount = cents.matches("\\d{1,13}")
                ? new BigDecimal(cents).movePointLeft(2).toPlainString()
                : cents;
        return record.at(23, 28) + " " + amount;
    }
}
