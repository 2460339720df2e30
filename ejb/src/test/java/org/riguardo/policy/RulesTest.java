package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;

class RulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            nullValues = "-",
            value = {
                "emergency-stop | true | -",
                "stop-list | true | -",
                "nothing-overdue | true | -",
                "unanswered-message | false | unanswered-message.days",
                "supportive-contact | true | supportive-contact.emailDays",
                "breathing-space | false | breathing-space.days",
                "recent-conversation | false | recent-conversation.days",
                "pending-signal | false | pending-signal.days",
                "agreement-running | true | agreement.graceDays",
                "disputed-item | true | -",
                "paid-claim | false | paid-claim.days",
                "stale-ledger | true | stale-ledger.days",
                "frequency | true | frequency.days frequency.count frequency.window",
                "hardship | false | hardship.days",
                "open-case | false | open-case.days",
                "unreachable | true | -",
                "out-of-office | false | -",
                "recent-payment | false | recent-payment.days",
                "no-answer | false | no-answer.days no-answer.attempts",
                "quiet-time | true | -",
            })
    void eachGateAsksItsQuestion(String name, boolean alwaysOn, String parameters) {
        ContactRule rule = Policy.rules().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(rule.alwaysOn()).isEqualTo(alwaysOn);
        assertThat(rule.question().it()).endsWith("?");
        assertThat(rule.question().en()).endsWith("?");
        assertThat(rule.parameters().stream().map(Parameter::name).collect(Collectors.joining(" ")))
                .isEqualTo(parameters == null ? "" : parameters);
    }

    @Test
    void thereAreTwentyOfThem() {
        assertThat(Policy.rules()).extracting(ContactRule::name).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void anAddedRuleKeepsItsWords() {
        ContactRule rule = Policy.rules().get(3);
        GuardedRule guarded = new GuardedRule(rule);

        assertThat(guarded.question()).isEqualTo(rule.question());
        assertThat(guarded.parameters()).isEqualTo(rule.parameters());
        assertThat(List.of(guarded.name())).containsExactly("unanswered-message");
    }
}
