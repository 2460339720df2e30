package org.riguardo.api.rule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Softening;

/**
 * The promises of every {@link ContactRule}: the same answer each time, an end that lies ahead, evidence and words for each reason, and all that within a fraction
 * of the time that it has.
 *
 * @since 1.0
 */
public abstract class ContactRuleContract {

    private static final int DAYS = 370;
    private static final Duration TOGETHER = Duration.ofSeconds(10);

    /** The rule under test, made anew each time. */
    protected abstract ContactRule rule();

    /** A client whose gate the rule closes at {@link #closedAt}. */
    protected abstract ClientFile file();

    /** An instant at which it does. */
    protected abstract Instant closedAt();

    @Test
    void itHasANameAndAQuestion() {
        assertTrue(rule().name().matches("[a-z][a-z0-9-]{1,80}"), rule().name());
        assertSpoken(rule().question());
    }

    @Test
    void itClosesItsGateWithEvidenceAndInWordsUntilSomethingThatLiesAhead() {
        List<Closed> answer = rule().judge(new SituationAt(file(), closedAt()));
        assertFalse(answer.isEmpty(), "open at " + closedAt());
        for (Closed closed : answer) {
            assertTrue(closed.until() != null || closed.event() != null, "nothing ever opens it");
            assertTrue(closed.until() == null || closed.until().isAfter(closedAt()), "opens in the past");
            assertSpoken(closed.sentence().get());
        }
    }

    @Test
    void itAnswersTheSameEachTimeAndQuicklyOnEveryDayOfAYear() {
        ContactRule one = rule();
        ContactRule another = rule();
        long begun = System.nanoTime();
        for (int day = 0; day < DAYS; day++) {
            SituationAt situation = new SituationAt(file(), closedAt().plus(Duration.ofDays(day)));
            List<Object> once = facts(one.judge(situation));
            assertEquals(once, facts(one.judge(situation)), "asked twice at " + situation.at());
            assertEquals(once, facts(another.judge(situation)), "asked another one at " + situation.at());
            one.soften(situation).map(Softening::sentence).ifPresent(ContactRuleContract::assertSpoken);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.compareTo(TOGETHER) < 0, "a year of answers took " + took);
    }

    private static List<Object> facts(List<Closed> answer) {
        return answer.stream()
                .<Object>map(closed -> List.of(
                        closed.outlets(),
                        String.valueOf(closed.until()),
                        String.valueOf(closed.event()),
                        closed.callInstead(),
                        closed.evidence(),
                        closed.sentence().get()))
                .toList();
    }

    private static void assertSpoken(Sentence sentence) {
        assertNotNull(sentence);
        assertFalse(sentence.it().isBlank(), "nothing in Italian");
        assertFalse(sentence.en().isBlank(), "nothing in English");
    }
}
