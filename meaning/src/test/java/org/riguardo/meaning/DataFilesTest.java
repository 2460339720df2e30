package org.riguardo.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFilesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "firm.lexicon | fee: pizzino | firm.lexicon, line 1 | language it",
                "firm.lexicon | language it;;fee | firm.lexicon, line 3 | write a name, a colon",
                "firm.lexicon | language it;Fee: x | firm.lexicon, line 2 | small letters",
                "firm.lexicon | language it;fee: | firm.lexicon, line 2 | write the words",
                "firm.lexicon | language it;verb pay: paga | firm.lexicon, line 2 | infinitive",
                "firm.lexicon | language it;day SOON: presto | firm.lexicon, line 2 | write a date",
                "firm.lexicon | language it;month 13: tredicembre | firm.lexicon, line 2 | from 1 to 12",
                "firm.rules | language it;rule a: PROMISED certain | firm.rules, line 2 | PROMISE",
                "firm.rules | language it;rule a: PROMISE certain; when: unheard | firm.rules, line 3 | single quotes",
                "firm.rules | language it;rule a: PROMISE certain; wenn: pay | firm.rules, line 3 | write one of",
                "firm.rules | language it;rule a: PROMISE certain; when: pay .. | firm.rules, line 3 | begin and end",
                "firm.rules | language it;rule a: PROMISE certain | firm.rules, line 2 | add a pattern",
                "firm.rules | language xx | firm.rules, line 1 | language it",
                "firm.rules | language it; when: pay | firm.rules, line 2 | belongs to no rule"
            })
    void whatIsWrongIsToldWithItsPlaceAndRemedy(String file, String text, String place, String remedy) {
        DataFile own = new DataFile(file, text.replace(';', '\n'));
        assertThatThrownBy(() -> Lexicon.with(List.of(own)))
                .isInstanceOf(DataProblem.class)
                .hasMessageContaining(place)
                .hasMessageContaining(remedy)
                .isInstanceOfSatisfying(DataProblem.class, problem -> {
                    assertThat(problem.sentence().en()).contains(remedy);
                    assertThat(problem.sentence().it()).containsPattern("scriv|aggiung|us[ia]|deve");
                });
    }
}
