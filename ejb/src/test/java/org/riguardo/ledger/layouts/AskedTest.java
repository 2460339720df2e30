package org.riguardo.ledger.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutGuess;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.ExportReader;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.InMemoryContent;
import org.riguardo.problem.InputProblem;

class AskedTest {

    private static final String TABLE =
            "Soggetto moroso;Rif.;Emessa il;Valore\nRossi Impianti;F-1;25/03/2026;1.200,00\nVerdi;F-2;26/03/2026;80,50\n";

    @Test
    void theAnswersAreTriedOnTheWholeFile() throws IOException {
        Asked asked = Asked.of(read(Map.of()), "");
        LayoutGuess guess = asked.unsure().guess();
        LayoutAnswers answers = Asked.checked(guess, guess.answers());
        Asked tried = Asked.of(read(Map.of(guess.layout(), answers.write())), guess.layout());
        assertThat(tried.unsure()).isNull();
        assertThat(tried.facts().rowsRead()).isEqualTo(2);
        assertThat(tried.preview()).hasSize(2);
    }

    @Test
    void anAnswerThatIsNoChoiceOrMissingIsNamed() throws IOException {
        LayoutGuess guess = Asked.of(read(Map.of()), "").unsure().guess();
        assertNamed(guess, "column.1", "NONSENSE");
        assertNamed(guess, "amounts", "NONSENSE");
        assertNamed(guess, "extent", "");
    }

    private static void assertNamed(LayoutGuess guess, String key, String answer) {
        Map<String, String> answers = new HashMap<>(guess.answers().all());
        answers.put(key, answer);
        assertThatThrownBy(() -> Asked.checked(guess, new LayoutAnswers(answers)))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo(key));
    }

    private static FileReading read(Map<String, String> mappings) throws IOException {
        ReadContext context =
                new ReadContext(ZoneId.of("Europe/Rome"), LocalDate.of(2026, 3, 31), false, OwnNumbers.UNSET, mappings);
        return new ExportReader(BuiltInFormats::all)
                .read(new InMemoryContent("x", TABLE.getBytes(StandardCharsets.UTF_8), Instant.EPOCH), context);
    }
}
