package org.riguardo.exports.bank.cbi;

import java.util.List;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;

/** Compares the number of records that each trailer tells with those that are there. */
final class Trailers {

    private Trailers() {}

    static Optional<Sentence> miscounted(List<Record120> records) {
        int count = 0;
        for (Record120 record : records) {
            count++;
            if (record.is("EF")) {
                String told = record.at(83, 89).strip();
                if (told.matches("\\d{1,7}") && Integer.parseInt(told) != 0 && Integer.parseInt(told) != count) {
                    return Optional.of(new Sentence(
                            "Il record di coda dichiara " + Integer.parseInt(told) + " record, ma ce ne sono " + count
                                    + ".",
                            "The trailer tells of " + Integer.parseInt(told) + " records, but there are " + count
                                    + "."));
                }
                count = 0;
            }
        }
        return Optional.empty();
    }
}
