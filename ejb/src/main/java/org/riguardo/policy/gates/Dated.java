package org.riguardo.policy.gates;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.SpokenDate;
import org.riguardo.api.rule.Situation;

/** Puts days into sentences, as people say them. */
final class Dated {

    private Dated() {}

    /** The sentences with {@code {0}}, {@code {1}} replaced by the days. */
    static Supplier<Sentence> say(Situation situation, String it, String en, LocalDate... days) {
        LocalDate today = situation.today();
        return () -> {
            String italian = it;
            String english = en;
            for (int i = 0; i < days.length; i++) {
                String place = "{" + i + "}";
                italian = italian.replace(place, SpokenDate.it(days[i], today));
                english = english.replace(place, SpokenDate.en(days[i], today));
            }
            return new Sentence(italian, english);
        };
    }
}
