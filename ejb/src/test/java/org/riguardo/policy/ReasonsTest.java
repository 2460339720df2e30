package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Alert;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;

/** What the policy says about its reasons, word for word where a person would stumble over it. */
class ReasonsTest {

    private static final String NOW = "2026-03-05T10:15";

    private static Given owing() {
        return Given.client("2018-01-01")
                .paidOnTime(3)
                .item("i1", "2026-02-10", "1000.00")
                .ledgerOf("2026-03-04");
    }

    static Stream<Arguments> stories() {
        return StrategyStoriesTest.stories();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void everyReasonIsASentenceWithEvidence(String story, Given given, String told) {
        Decision decision = given.at(NOW);

        assertThat(decision.because()).allSatisfy(reason -> {
            assertThat(reason.evidence()).isNotEmpty().doesNotContain("");
            assertThat(reason.sentence().it()).matches("[A-ZÈ1-9].*\\.");
            assertThat(reason.sentence().en()).matches("[A-Z1-9].*\\.");
        });
        assertThat(decision.alerts()).allSatisfy(alert -> {
            assertThat(alert.evidence()).isNotEmpty().doesNotContain("");
            assertThat(alert.sentence().it()).isNotBlank();
        });
        assertThat(decision.groupBecause().it()).endsWith(".");
        assertThat(decision.groupBecause().en()).endsWith(".");
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(
                        owing(),
                        "ladder",
                        "Scaduto da 23 giorni: il passo previsto è un'email.",
                        "Overdue for 23 days: the step is an email.",
                        List.of("i1")),
                Arguments.of(
                        owing().moneyEmail("2026-02-18T10:00", Tone.FRIENDLY),
                        "ladder",
                        "Scaduto da 23 giorni: il passo previsto è una telefonata.",
                        "Overdue for 23 days: the step is a call.",
                        List.of("i1", "x0")),
                Arguments.of(
                        Given.client("2018-01-01")
                                .paidOnTime(3)
                                .item("i1", "2026-03-03", "10")
                                .ledgerOf("2026-03-05"),
                        "ladder",
                        "Scaduto da 2 giorni: il passo previsto è un'email.",
                        "Overdue for 2 days: the step is an email.",
                        List.of("i1")),
                Arguments.of(
                        owing().agreement("a1", AgreementKind.PROMISE, "2026-02-11", "i1", "2026-02-20", "1000.00"),
                        "broken-agreement",
                        "Un accordo non è stato rispettato: si chiama per capire cosa è successo.",
                        "An agreement was not kept: call to understand what happened.",
                        List.of("a1")),
                Arguments.of(
                        Given.client("2018-01-01")
                                .payment("2026-03-04", "1000.00", "i1")
                                .contact("2026-02-10T10:00", Channel.MEETING, Direction.IN, Purpose.ADMIN)
                                .agreement("a1", AgreementKind.PROMISE, "2026-02-11", "i1", "2026-02-20", "1000.00"),
                        "thank",
                        "Il cliente ha mantenuto l'accordo fino all'ultima rata: si ringrazia.",
                        "The client kept the agreement to its last instalment: say thank you.",
                        List.of("a1")),
                Arguments.of(
                        Given.client("2018-01-01")
                                .settled("2026-02-20", "2026-03-04")
                                .ledgerOf("2026-03-04"),
                        "thank",
                        "Il cliente ha saldato ciò che era in sospeso: si ringrazia.",
                        "The client has settled what was open: say thank you.",
                        List.of("ledger")));
    }

    @ParameterizedTest(name = "{1}: {3}")
    @MethodSource("steps")
    void theStepIsTold(Given given, String rule, String it, String en, List<String> evidence) {
        assertThat(given.at(NOW).because())
                .filteredOn(reason -> reason.verdict() == Verdict.STEP)
                .containsExactly(new Because(rule, Verdict.STEP, null, null, evidence, new Sentence(it, en)));
    }

    @Test
    void oneDayIsOneDay() {
        assertThat(Given.client("2018-01-01")
                        .fixed(GroupKey.NEW)
                        .item("i1", "2026-03-04", "10")
                        .ledgerOf("2026-03-05")
                        .at(NOW)
                        .because())
                .extracting(reason -> reason.sentence().en())
                .contains("Overdue for 1 day: the step is a call.");
        assertThat(Counted.it(1)).isEqualTo("1 giorno");
        assertThat(Counted.it(2)).isEqualTo("2 giorni");
    }

    @Test
    void daysAreSaidAsPeopleSayThem() {
        assertThat(owing().contact("2026-03-03T10:00", Channel.CALL, Direction.OUT, Purpose.ADMIN)
                        .at(NOW)
                        .because())
                .filteredOn(reason -> reason.rule().equals("recent-conversation"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.sentence().it())
                            .isEqualTo(
                                    "Martedì 3 marzo ci si è sentiti per altro: uno scritto sui soldi può aspettare qualche giorno.");
                    assertThat(reason.sentence().en())
                            .isEqualTo(
                                    "There was contact about other things on Tuesday 3 March: writing about money can wait a few days.");
                    assertThat(reason.evidence()).containsExactly("x0");
                });
    }

    @Test
    void aToneThatStaysAsItWasNeedsNoReason() {
        Given sameTone = owing().moneyEmail("2026-02-18T10:00", Tone.FRIENDLY);

        assertThat(sameTone.at(NOW).action()).isEqualTo(Action.CALL);
        assertThat(sameTone.at(NOW).tone()).isEqualTo(Tone.FRIENDLY);
        assertThat(sameTone.at(NOW).because()).extracting(Because::verdict).doesNotContain(Verdict.TONE);
        assertThat(owing().moneyEmail("2026-02-18T10:00", Tone.FORMAL).at(NOW).because())
                .filteredOn(reason -> reason.verdict() == Verdict.TONE)
                .extracting(Because::rule)
                .containsExactly("tone-kept");
    }

    @Test
    void twoReasonsOfAGateAreOneEntryWithoutADate() {
        assertThat(owing().supportiveCall("2026-03-03T10:00").at(NOW).because())
                .filteredOn(reason -> reason.rule().equals("supportive-contact"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.until()).isNull();
                    assertThat(reason.event()).isEqualTo("money-conversation");
                    assertThat(reason.sentence().en()).contains("for a while. The talk on");
                });
    }

    @Test
    void nothingOverdueSaysUntilWhenAndWhy() {
        Because agreed = nothingOverdue(
                owing().agreement("a1", AgreementKind.PROMISE, "2026-02-11", "i1", "2026-03-20", "1000.00"));
        assertThat(agreed.until()).isEqualTo(Given.instant("2026-03-25T09:00"));
        assertThat(agreed.evidence()).containsExactly("i1");
        assertThat(agreed.sentence().en()).startsWith("Nothing of what is past due");

        Because notYetDue = nothingOverdue(
                Given.client("2018-01-01").item("i1", "2026-03-09", "10").ledgerOf("2026-03-04"));
        assertThat(notYetDue.until()).isEqualTo(Given.instant("2026-03-11T09:00"));
        assertThat(notYetDue.evidence()).containsExactly("ledger");
        assertThat(notYetDue.sentence().en()).startsWith("Nothing is past due");

        assertThat(nothingOverdue(Given.client("2018-01-01")).until()).isNull();
    }

    private static Because nothingOverdue(Given given) {
        return given.at(NOW).because().stream()
                .filter(reason -> reason.rule().equals("nothing-overdue"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void evidenceNamesEveryFact() {
        assertThat(evidence(owing().flag(Flag.LEGAL, "2026-01-01").flag(Flag.HARDSHIP, "2026-01-01"), "stop-list"))
                .containsExactly("flag:LEGAL");
        assertThat(evidence(
                        owing().agreement("a1", AgreementKind.PLAN, "2026-02-11", "i1", "2026-03-20", "1000.00"),
                        "agreement-running"))
                .containsExactly("a1", "i1");
        assertThat(evidence(
                        owing().contact(
                                        "2026-03-02T10:00",
                                        Channel.CALL,
                                        Direction.IN,
                                        Purpose.ADMIN,
                                        call -> call.signals(Signal.PROMISE))
                                .contact(
                                        "2026-03-03T10:00",
                                        Channel.CALL,
                                        Direction.IN,
                                        Purpose.ADMIN,
                                        call -> call.signals(Signal.DISPUTE)),
                        "pending-signal"))
                .containsExactly("x0", "x1");
        assertThat(evidence(owing().flag(Flag.LEGAL, "2026-01-01"), "protected"))
                .containsExactly("i1");
        assertThat(evidence(owing().disputed("i1"), "disputing")).containsExactly("i1");
        assertThat(owing().agreement("a1", AgreementKind.PROMISE, "2026-02-11", "i1", "2026-02-20", "1000.00")
                        .at(NOW)
                        .alerts())
                .filteredOn(alert -> alert.rule().equals("broken-agreement"))
                .extracting(Alert::evidence)
                .containsExactly(List.of("a1"));
        assertThat(evidence(
                        owing().agreement("a1", AgreementKind.PROMISE, "2026-02-11", "i1", "2026-02-12", "1000.00")
                                .unansweredCall("2026-02-17T10:00")
                                .unansweredCall("2026-02-19T10:00")
                                .unansweredCall("2026-02-23T10:00"),
                        "broken-agreement"))
                .containsExactly("a1", "x2");
    }

    private static List<String> evidence(Given given, String rule) {
        return given.at(NOW).because().stream()
                .filter(reason -> reason.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .evidence();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOYAL_SLIPPED | A client of many years who usually pays on time.",
                "LOYAL_IN_DIFFICULTY | A client of many years who usually pays on time, now in difficulty.",
                "IN_DIFFICULTY | The client is in difficulty.",
                "HABITUAL_LATE | The client usually pays late.",
                "NEW | A client for a short time.",
                "ORDINARY | A client with nothing special about its payments.",
                "PROTECTED | A flag protects the client: a partner decides.",
                "DISPUTING | The client disputes all that is past due."
            })
    void theGroupIsExplained(GroupKey group, String en) {
        assertThat(Grouping.why(group, false).en()).isEqualTo(en);
        assertThat(Grouping.why(group, false).it()).endsWith(".");
        assertThat(Grouping.why(group, true).en()).isEqualTo("The firm has put the client in this group.");
    }

    @Test
    void aFixedGroupSaysSo() {
        assertThat(owing().fixed(GroupKey.NEW).at(NOW).groupBecause().en()).startsWith("The firm has put");
        assertThat(owing().fixed(GroupKey.NEW)
                        .flag(Flag.LEGAL, "2026-01-01")
                        .at(NOW)
                        .groupBecause()
                        .en())
                .startsWith("A flag protects");
        assertThat(owing().at(NOW).groupBecause().en()).startsWith("A client with nothing");
    }
}
