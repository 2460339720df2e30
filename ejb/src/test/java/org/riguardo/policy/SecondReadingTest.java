package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.riguardo.api.decision.Alert;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Verdict;
import org.riguardo.policy.naive.NaiveDecision;
import org.riguardo.policy.naive.NaiveJudgement;
import org.riguardo.policy.naive.Question;
import org.riguardo.policy.naive.Questions;

/** The policy decides as its second, naive reading does, on whatever file is generated. */
class SecondReadingTest {

    @Provide
    Arbitrary<Question> questions() {
        return Questions.any();
    }

    @Provide
    Arbitrary<Question> chases() {
        return Questions.chases();
    }

    @Provide
    Arbitrary<Question> longHistories() {
        return Questions.any(2000, 2000);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void decidesAsReadNaively(@ForAll("questions") Question question) {
        assertThat(asNaive(decided(question)))
                .isEqualTo(NaiveDecision.atOpenings(question.file(), question.settings(), question.now()));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void chasesAsReadNaively(@ForAll("chases") Question question) {
        assertThat(asNaive(decided(question)))
                .isEqualTo(NaiveDecision.atOpenings(question.file(), question.settings(), question.now()));
    }

    @Property(tries = Tries.FEW, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void nothingChangesBetweenOpenings(@ForAll("chases") Question question) {
        assertThat(asNaive(decided(question)))
                .isEqualTo(NaiveDecision.of(question.file(), question.settings(), question.now()));
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void judgesTwoThousandContactsAsReadNaively(@ForAll("longHistories") Question question) {
        Judgement judged = Policy.judge(question.file(), question.settings(), question.now());

        assertThat(new NaiveJudgement(judged.action(), judged.purpose(), judged.tone(), judged.group()))
                .isEqualTo(NaiveJudgement.of(question.file(), question.settings(), question.now()));
    }

    private static Decision decided(Question question) {
        return Policy.decide(question.file(), question.settings(), question.now());
    }

    static NaiveDecision asNaive(Decision decision) {
        return new NaiveDecision(
                decision.action(),
                decision.purpose(),
                decision.tone(),
                decision.who(),
                decision.notBefore(),
                decision.dueBy(),
                decision.next(),
                Set.copyOf(decision.events()),
                decision.items(),
                decision.emailAllowed(),
                decision.callAllowed(),
                decision.emailAllowedFrom(),
                decision.callAllowedFrom(),
                decision.group(),
                decision.because().stream()
                        .filter(reason -> reason.verdict() == Verdict.CLOSED)
                        .map(Because::rule)
                        .collect(Collectors.toCollection(TreeSet::new)),
                decision.alerts().stream().map(Alert::rule).collect(Collectors.toCollection(TreeSet::new)),
                decision.outlook());
    }
}
