package org.riguardo.web.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.Closure;
import org.riguardo.policy.Parameters;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.Strategy.CallFirst;
import org.riguardo.policy.Strategy.Ladder;
import org.riguardo.policy.Strategy.Step;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Texts;

class PolicyReadingTest {
    private static final Texts TEXTS = new Texts(Language.EN);
    private static final PolicySettings STANDARD = PolicySettings.defaults();

    @Test
    void whatTheFormShowsIsReadBackAsItWas() {
        PolicySettings settings = new PolicySettings(
                STANDARD.zone(),
                true,
                Set.of("recent-payment"),
                List.of(
                        new Closure(LocalDate.parse("2026-08-10"), LocalDate.parse("2026-08-21")),
                        new Closure(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-24"))),
                MonthDay.of(6, 29),
                Map.of("group.onTimeRate", new BigDecimal("0.85")),
                Map.of(
                        GroupKey.IN_DIFFICULTY, new CallFirst(8, Tone.WARM),
                        GroupKey.NEW, new Ladder(List.of(new Step(Action.REFER, null, 30)))));

        assertThat(read(PolicyFilling.of(settings, 4, "Because.")).settings()).isEqualTo(settings);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingTypedIsLost() {
        PolicyForm form = typed(Map.of(
                "frequency.days",
                "many",
                "call-first.referDays",
                "9999",
                "patron",
                "31/02",
                "zone",
                "Nowhere/Land",
                "closures[1].from",
                "2026-08-20",
                "closures[1].to",
                "2026-08-10",
                "ladders.new[0].day",
                "soon",
                "ladders.loyal-slipped.fromDay",
                "",
                "why",
                " "));

        PolicyReading reading = read(form);

        assertThat(reading.settings()).isNull();
        assertThat(reading.form().problems().keySet())
                .contains(
                        "call-first.referDays",
                        "patron",
                        "zone",
                        "closures[1]",
                        "ladders.new[0]",
                        "ladders.loyal-slipped.fromDay",
                        "why");
        assertThat(reading.form().values()).isEqualTo(form.values());
    }

    @Test
    void aNumberSaysItsBounds() {
        String name = Parameters.all().get(0).name();

        assertThat(read(typed(Map.of(name, "-1"))).form().problem(name)).startsWith("Write a whole number from ");
        assertThat(read(typed(Map.of("group.onTimeRate", "0,85"))).settings())
                .isEqualTo(STANDARD.with("group.onTimeRate", new BigDecimal("0.85")));
    }

    @Test
    void stepsMayStandInAnyOrder() {
        PolicyForm form = typed(
                Map.of("ladders.new[4].action", "EMAIL", "ladders.new[4].day", "2", "ladders.new[4].tone", "FRIENDLY"));

        PolicySettings settings = Objects.requireNonNull(read(form).settings());

        assertThat(((Ladder) Objects.requireNonNull(settings.strategies().get(GroupKey.NEW)))
                        .steps()
                        .get(0))
                .isEqualTo(new Step(Action.EMAIL, Tone.FRIENDLY, 2));
    }

    @Test
    void aStepAfterThePartnerDecidesIsRefusedInItsOwnRow() {
        PolicyForm form = typed(
                Map.of("ladders.new[5].action", "CALL", "ladders.new[5].day", "90", "ladders.new[5].tone", "FIRM"));

        assertThat(read(form).form().problems()).containsOnlyKeys("ladders.new[5]");
    }

    @Test
    void aLadderWithoutItsEndIsRefused() {
        assertThat(read(typed(Map.of("ladders.new[3].action", ""))).form().problems())
                .containsOnlyKeys("ladders.new");
    }

    @Test
    void aCallThatCouldNeverComeIsRefusedBesideItsDay() {
        assertThat(read(typed(Map.of("ladders.in-difficulty.fromDay", "150")))
                        .form()
                        .problems())
                .containsOnlyKeys("ladders.in-difficulty.fromDay");
    }

    @Test
    void aClosureThatNeverEndsIsRefusedInItsOwnRow() {
        PolicyForm form = typed(Map.of("closures[2].from", "2026-01-01", "closures[2].to", "2029-01-01"));

        assertThat(read(form).form().problems()).containsOnlyKeys("closures[2]");
    }

    @Test
    void closuresThatTogetherLeaveNoOfficeHourAreRefusedInTheFirstOne() {
        PolicyForm form = typed(Map.of(
                "closures[0].from", "2026-01-01",
                "closures[0].to", "2026-08-31",
                "closures[1].from", "2026-09-01",
                "closures[1].to", "2027-03-31"));

        assertThat(read(form).form().problems()).containsOnlyKeys("closures[0]");
        assertThat(read(form).form().problem("closures[0]")).contains("without a working day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "1e999999999",
                "99999999999999999999",
                "+999999999-12-31",
                "'; drop table policy_version --",
                "\u0000",
                "٣"
            })
    void whateverStandsInAFieldTheAnswerIsASentence(String hostile) {
        PolicyForm form = PolicyFilling.of(STANDARD, 0, "Because.");
        for (String field : form.values().keySet()) {
            if (!field.startsWith("rule.") && !field.equals("basedOn") && !field.equals("why")) {
                PolicyForm wrong = form.filled(field, hostile);
                assertThatCode(() -> read(wrong)).as(field).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void moreRowsComeEmptyAndNoMoreThanAFormHolds() {
        PolicyForm form = PolicyFilling.of(STANDARD, 0, "x");
        int before = form.rows("closures");
        assertThat(PolicyFilling.moreRows(form).rows("closures")).isEqualTo(before + 3);
        for (int i = 0; i < 50; i++) {
            form = PolicyFilling.moreRows(form);
        }
        assertThat(form.rows("closures")).isLessThanOrEqualTo(60);
    }

    private static PolicyForm typed(Map<String, String> changes) {
        PolicyForm form = PolicyFilling.of(STANDARD, 0, "Because.");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            form = form.filled(change.getKey(), change.getValue());
        }
        return form;
    }

    private static PolicyReading read(PolicyForm form) {
        return PolicyReading.of(form, STANDARD, TEXTS);
    }
}
