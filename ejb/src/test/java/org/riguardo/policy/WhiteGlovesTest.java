package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.riguardo.api.decision.Because;
import org.riguardo.policy.naive.NaiveSending;
import org.riguardo.policy.naive.Question;
import org.riguardo.policy.naive.Questions;

/** The gate of sending: no money email leaves while a gate that closes it is closed at that instant. */
class WhiteGlovesTest {

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.oneOf(Questions.any(), Questions.chases());
    }

    /** Clients about whom something may be written now. */
    @Provide
    Arbitrary<Question> writable() {
        return Questions.chases()
                .filter(
                        2000,
                        question -> mayEmail(question, question.now()).open()
                                && question.settings().off().isEmpty());
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Label("an email may leave exactly when none of the gates, each read from the page, holds it at that very instant")
    void noEmailLeavesThroughAClosedGate(
            @ForAll("questions") Question question, @ForAll @IntRange(max = 40 * 24) int hours) {
        for (Instant at : new Instant[] {question.now(), question.now().plus(Duration.ofHours(hours))}) {
            Set<String> holding = NaiveSending.gatesThatHoldAnEmail(question.file(), question.settings(), at);

            SendGate gate = mayEmail(question, at);

            assertThat(names(gate)).isEqualTo(holding);
            assertThat(gate.open()).isEqualTo(holding.isEmpty());
            Statistics.label("may leave").collect(gate.open()).coverage(often -> often.check(true)
                    .count(leaves -> leaves > 0));
        }
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    @Label("a recap passes the two gates that the page names for it, and no other")
    void noRecapLeavesThroughAClosedGate(
            @ForAll("questions") Question question, @ForAll @IntRange(max = 4 * 24) int hours) {
        Instant at = question.now().plus(Duration.ofHours(hours));
        Set<String> holding = NaiveSending.gatesThatHoldARecap(question.file(), question.settings(), at);

        SendGate gate = Policy.mayEmail(question.file(), question.settings(), at, true);

        assertThat(names(gate)).isEqualTo(holding);
        assertThat(gate.open()).isEqualTo(holding.isEmpty());
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    @Label("what came in between the draft and the sending holds the email, whoever wrote it down")
    void theLatestFactsDecide(@ForAll("writable") Question drafted, @ForAll ClosingFact fact) {
        Question sending = fact.after(drafted);

        SendGate gate = mayEmail(sending, sending.now());

        assertThat(gate.open()).isFalse();
        assertThat(names(gate)).contains(fact.gate());
    }

    private static SendGate mayEmail(Question question, Instant at) {
        return Policy.mayEmail(question.file(), question.settings(), at, false);
    }

    private static Set<String> names(SendGate gate) {
        return gate.closed().stream().map(Because::rule).collect(Collectors.toCollection(TreeSet::new));
    }
}
