package org.riguardo.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.riguardo.policy.naive.NaiveDecision;
import org.riguardo.policy.naive.Question;
import org.riguardo.policy.naive.Questions;

/**
 * The same generated files each time, decided as the second reading once decided them: quick enough for mutation testing.
 * Each line of {@code fixed-questions.txt} is the hash of one decision; {@code -Driguardo.fixed=write} has the second reading
 * write the file anew, which is needed when the generator changes.
 */
class FixedQuestionsTest {

    private static final int OF_EACH = 400;
    private static final String ANSWERS = "fixed-questions.txt";
    private static final List<Question> QUESTIONS = new ArrayList<>();

    @Test
    void decidesAsOnceReadNaively() throws IOException {
        if ("write".equals(System.getProperty("riguardo.fixed"))) {
            Files.write(
                    Path.of("src/test/resources/org/riguardo/policy", ANSWERS),
                    questions().stream().map(FixedQuestionsTest::readNaively).toList());
            return;
        }
        List<String> answers = answers();
        assertThat(answers).hasSize(questions().size());
        for (int i = 0; i < answers.size(); i++) {
            Question question = questions().get(i);
            NaiveDecision decided =
                    SecondReadingTest.asNaive(Policy.decide(question.file(), question.settings(), question.now()));
            assertThat(hash(decided))
                    .as("question %d: %s decided as %s", i, question, decided)
                    .isEqualTo(answers.get(i));
        }
    }

    private static List<String> answers() throws IOException {
        try (InputStream stored = FixedQuestionsTest.class.getResourceAsStream(ANSWERS)) {
            assertThat(stored).as(ANSWERS).isNotNull();
            return new String(stored.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static String readNaively(Question question) {
        return hash(NaiveDecision.atOpenings(question.file(), question.settings(), question.now()));
    }

    private static String hash(NaiveDecision decision) {
        return Integer.toHexString(decision.told().hashCode());
    }

    private static synchronized List<Question> questions() {
        if (QUESTIONS.isEmpty()) {
            JqwikSession.run(() -> {
                QUESTIONS.addAll(fixed(Questions.any(), 20_260_305));
                QUESTIONS.addAll(fixed(Questions.chases(), 20_260_306));
            });
        }
        return QUESTIONS;
    }

    private static List<Question> fixed(Arbitrary<Question> arbitrary, long seed) {
        var generator = arbitrary.generator(1000);
        Random random = new Random(seed);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < OF_EACH; i++) {
            questions.add(generator.next(random).value());
        }
        return questions;
    }
}
