package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.policy.naive.Question;
import org.riguardo.policy.naive.Questions;

/** Each gate, step, change of tone and alert is reached by some generated history or told story: none is dead. */
class NoDeadRuleTest {

    private static final List<String> STEPS = List.of(
            "emergency-stop",
            "protected",
            "reply",
            "disputing",
            "ladder",
            "call-first",
            "broken-agreement",
            "nothing-overdue",
            "thank",
            "courtesy",
            "none");
    private static final List<String> TONES = List.of(
            "tone-kept", "email-became-call", "first-contact", "hardship", "supportive-contact", "loyal-in-difficulty");
    private static final List<String> ALERTS = List.of(
            "limitation",
            "broken-agreement",
            "unclassified-contact",
            "stale-ledger",
            "pending-signal",
            "hardship-review",
            "unanswered-for-long",
            "referral-waiting");

    private static final Set<String> REACHED = new HashSet<>();

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.oneOf(Questions.any(), Questions.chases());
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE, seed = "5")
    void reach(@ForAll("questions") Question question) {
        assertThat(reached(Policy.decide(question.file(), question.settings(), question.now())))
                .isNotEmpty();
    }

    private static Set<String> reached(Decision decision) {
        decision.because().forEach(one -> REACHED.add(one.verdict() + " " + one.rule()));
        decision.alerts().forEach(one -> REACHED.add("ALERT " + one.rule()));
        return REACHED;
    }

    @AfterContainer
    static void everyRuleWasReached() {
        StrategyStoriesTest.stories().forEach(story -> reached(((Given) story.get()[1]).at(StrategyStoriesTest.NOW)));
        assertThat(REACHED)
                .containsAll(Policy.rules().stream()
                        .map(ContactRule::name)
                        .map("CLOSED "::concat)
                        .toList())
                .containsAll(STEPS.stream().map("STEP "::concat).toList())
                .containsAll(TONES.stream().map("TONE "::concat).toList())
                .containsAll(ALERTS.stream().map("ALERT "::concat).toList());
    }
}
