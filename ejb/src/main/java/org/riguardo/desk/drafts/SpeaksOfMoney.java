package org.riguardo.desk.drafts;

import java.time.LocalDate;
import org.riguardo.api.facts.Purpose;
import org.riguardo.meaning.Kind;
import org.riguardo.meaning.Lexicon;
import org.riguardo.meaning.Meaning;
import org.riguardo.meaning.Voice;

/** Tells whether a person's own words ask for money, so that no reminder leaves under the name of an answer. */
final class SpeaksOfMoney {

    private SpeaksOfMoney() {}

    static boolean in(Draft draft, Lexicon lexicon, LocalDate day) {
        return Meaning.of(draft.letter().body(), draft.letter().subject(), day, Voice.OUT, lexicon).findings().stream()
                .anyMatch(finding -> new Kind.About(Purpose.MONEY).equals(finding.kind()));
    }
}
