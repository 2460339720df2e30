package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;
import org.riguardo.policy.naive.Question;
import org.riguardo.policy.naive.Questions;

/** A rule of a plugin that tries in every way to open each gate opens none. */
class HostileRuleTest {

    private static final Set<String> TRIED = new HashSet<>();
    private static final Sentence SAID = ToldRule.SAID;

    private static List<ContactRule> hostile() {
        List<ContactRule> rules = new ArrayList<>(List.of(
                rule("silent", situation -> List.of()),
                rule("nothing", situation -> null),
                rule("holes", situation -> Arrays.asList((Closed) null)),
                rule(
                        "no-outlets",
                        situation -> List.of(Closed.untilEvent(Set.of(), "x", List.of("client"), () -> SAID))),
                rule("long-ago", situation -> List.of(opening(situation.at().minusSeconds(1)))),
                rule("right-now", situation -> List.of(opening(situation.at()))),
                rule("creeping", situation -> List.of(opening(situation.at().plusNanos(1)))),
                rule("last", situation -> List.of(opening(Instant.MAX))),
                rule(
                        "never",
                        situation -> List.of(Closed.untilEvent(Closed.OUTGOING, "", List.of("client"), () -> null))),
                rule("emptying", ToldRule::empty)));
        Policy.rules().forEach(gate -> rules.add(rule(gate.name(), situation -> List.of())));
        return rules;
    }

    private static ContactRule rule(String name, Function<Situation, List<Closed>> judging) {
        return new ToldRule(name, judging, Tone.FIRM);
    }

    private static Closed opening(Instant until) {
        return Closed.until(Closed.OUTGOING, until, List.of("client"), () -> SAID);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.oneOf(Questions.any(), Questions.chases());
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE, seed = "7")
    void opensNothing(@ForAll("questions") Question question) {
        Decision without = Policy.decide(question.file(), question.settings(), question.now());
        for (ContactRule rule : hostile()) {
            PolicySettings with = question.settings().adding(List.of(rule));
            Decision decision = Policy.decide(question.file(), with, question.now());

            assertThat(gates(decision)).as(rule.name()).containsAll(gates(without));
            assertThat(decision.emailAllowed() && !without.emailAllowed())
                    .as(rule.name())
                    .isFalse();
            assertThat(decision.callAllowed() && !without.callAllowed())
                    .as(rule.name())
                    .isFalse();
            assertThat(orNever(decision.emailAllowedFrom()))
                    .as(rule.name())
                    .isAfterOrEqualTo(orNever(without.emailAllowedFrom()));
            assertThat(orNever(decision.callAllowedFrom()))
                    .as(rule.name())
                    .isAfterOrEqualTo(orNever(without.callAllowedFrom()));
            if (decision.action() == without.action() && decision.tone() != null && without.tone() != null) {
                assertThat(decision.tone()).as(rule.name()).isLessThanOrEqualTo(without.tone());
            }
            for (boolean recap : new boolean[] {false, true}) {
                assertThat(closed(Policy.mayEmail(question.file(), with, question.now(), recap)))
                        .as(rule.name())
                        .containsAll(
                                closed(Policy.mayEmail(question.file(), question.settings(), question.now(), recap)));
            }
            assertThat(closed(Policy.mayCall(question.file(), with, question.now())))
                    .as(rule.name())
                    .containsAll(closed(Policy.mayCall(question.file(), question.settings(), question.now())));
            assertThat(closed(Policy.mayWrite(question.file(), with, question.now())))
                    .as(rule.name())
                    .containsAll(closed(Policy.mayWrite(question.file(), question.settings(), question.now())));
        }
        TRIED.addAll(gates(without));
    }

    @AfterContainer
    static void eachGateWasTried() {
        assertThat(TRIED)
                .containsAll(Policy.rules().stream().map(ContactRule::name).toList());
    }

    private static List<String> gates(Decision decision) {
        return decision.because().stream()
                .filter(one -> one.verdict() == Verdict.CLOSED)
                .map(Because::rule)
                .toList();
    }

    private static List<String> closed(SendGate gate) {
        return gate.closed().stream().map(Because::rule).toList();
    }

    private static Instant orNever(Instant at) {
        return at == null ? Instant.MAX : at;
    }
}
