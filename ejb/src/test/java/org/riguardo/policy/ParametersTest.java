package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.rule.Parameter;

class ParametersTest {

    @ParameterizedTest
    @CsvSource({
        "supportive-contact.emailDays, 10, 3, 60",
        "breathing-space.days, 2, 1, 20",
        "recent-conversation.days, 3, 1, 20",
        "pending-signal.days, 10, 1, 60",
        "unanswered-message.days, 30, 7, 365",
        "stale-ledger.days, 5, 1, 10",
        "paid-claim.days, 3, 1, 10",
        "frequency.days, 7, 5, 60",
        "frequency.count, 3, 1, 10",
        "frequency.window, 30, 14, 120",
        "hardship.days, 90, 30, 365",
        "open-case.days, 5, 0, 60",
        "recent-payment.days, 5, 1, 20",
        "no-answer.days, 1, 1, 20",
        "no-answer.attempts, 3, 1, 10",
        "agreement.graceDays, 3, 0, 20",
        "group.loyalYears, 5, 1, 20",
        "group.onTimeDays, 5, 0, 30",
        "group.onTimeRate, 0.90, 0.5, 1",
        "group.lateRate, 0.50, 0, 0.9",
        "group.minSettled, 4, 1, 20",
        "group.newYears, 1, 0, 5",
        "courtesy.days, 90, 30, 730",
        "courtesy.retryDays, 30, 7, 180",
        "referral.restDays, 30, 7, 180",
        "call-first.emailDays, 10, 3, 60",
        "call-first.repeatDays, 30, 14, 120",
        "call-first.referDays, 120, 60, 365"
    })
    void hasTheDefaultAndTheBoundsOfThePage(String name, BigDecimal standard, BigDecimal min, BigDecimal max) {
        Parameter parameter = Parameters.find(name);

        assertThat(parameter).isNotNull();
        assertThat(parameter.standard()).isEqualByComparingTo(standard);
        assertThat(parameter.min()).isEqualByComparingTo(min);
        assertThat(parameter.max()).isEqualByComparingTo(max);
        assertThat(parameter.accepts(min)).isTrue();
        assertThat(parameter.accepts(max)).isTrue();
        assertThat(parameter.accepts(min.subtract(new BigDecimal("0.01")))).isFalse();
        assertThat(parameter.accepts(max.add(new BigDecimal("0.01")))).isFalse();
        assertThat(parameter.meaning().it()).isNotBlank();
        assertThat(parameter.meaning().en()).isNotBlank();
        assertThat(PolicySettings.defaults().value(name)).isEqualByComparingTo(standard);
        assertThat(PolicySettings.defaults().with(name, min).value(name)).isEqualByComparingTo(min);
    }

    @Test
    void onlyARateIsFractional() {
        List<Parameter> fractional = Parameters.all().stream()
                .filter(parameter -> !parameter.unit().whole())
                .toList();

        assertThat(Parameters.all()).hasSize(28);
        assertThat(fractional)
                .extracting(Parameter::name)
                .containsExactlyInAnyOrder("group.onTimeRate", "group.lateRate");
        assertThat(Parameters.find("frequency.days").accepts(new BigDecimal("7.5")))
                .isFalse();
        assertThat(Parameters.find("group.lateRate").accepts(new BigDecimal("0.55")))
                .isTrue();
    }

    @Test
    void anUnknownParameterHasNoValue() {
        assertThat(Parameters.find("frequency.hours")).isNull();
        assertThatThrownBy(() -> PolicySettings.defaults().value("frequency.hours"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("frequency.hours");
    }
}
