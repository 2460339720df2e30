package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.riguardo.policy.naive.NaiveDecision;
import org.riguardo.policy.naive.Question;
import org.riguardo.policy.naive.Questions;

/** The same few hundred generated files each time, decided as the second reading does: quick, for each build. */
class FixedQuestionsTest {

    private static final int OF_EACH = Integer.getInteger("riguardo.fixed", 70);
    private static final Map<Question, NaiveDecision> READ = new LinkedHashMap<>();

    @Test
    void decidesAsReadNaively() {
        read().forEach((question, naive) -> assertThat(
                        SecondReadingTest.asNaive(Policy.decide(question.file(), question.settings(), question.now())))
                .isEqualTo(naive));
    }

    private static synchronized Map<Question, NaiveDecision> read() {
        if (READ.isEmpty()) {
            List<Question> questions = new ArrayList<>();
            JqwikSession.run(() -> {
                questions.addAll(fixed(Questions.any(), 20_260_305));
                questions.addAll(fixed(Questions.chases(), 20_260_306));
            });
            questions.forEach(question ->
                    READ.put(question, NaiveDecision.atOpenings(question.file(), question.settings(), question.now())));
        }
        return READ;
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
