package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.policy.naive.Question;
import org.riguardo.policy.naive.Questions;

/** Each gate, step, change of tone and alert is reached by some generated history: none is dead. */
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

    @Property(tries = 4000, seed = "20260303", edgeCases = EdgeCasesMode.NONE)
    void reach(@ForAll("questions") Question question) {
        note(Policy.decide(question.file(), question.settings(), question.now()));
    }

    /** Rare by chance: three calls that reached nobody tick the call, and the first word about money is a letter. */
    @Example
    void aFormalLetterThatIsTheFirstWordAboutMoney() {
        note(Given.client("2025-09-01")
                .ledgerOf("2026-02-02")
                .item("i1", "2026-01-05", "100.00")
                .unansweredCall("2026-01-12T10:00")
                .unansweredCall("2026-01-14T10:00")
                .unansweredCall("2026-01-16T10:00")
                .at("2026-02-03T10:00"));

        assertThat(REACHED).contains("TONE first-contact");
    }

    private static void note(Decision decision) {
        assertThat(decision.because()).isNotEmpty();
        decision.because().forEach(one -> REACHED.add(one.verdict() + " " + one.rule()));
        decision.alerts().forEach(one -> REACHED.add("ALERT " + one.rule()));
    }

    @AfterContainer
    static void everyRuleWasReached() {
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
