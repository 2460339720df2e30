package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.api.facts.Channel.CALL;
import static org.riguardo.api.facts.Channel.EMAIL;
import static org.riguardo.api.facts.Direction.IN;
import static org.riguardo.api.facts.Purpose.ADMIN;
import static org.riguardo.api.facts.Purpose.SUPPORT;
import static org.riguardo.api.facts.Purpose.UNKNOWN;
import static org.riguardo.policy.Given.client;
import static org.riguardo.policy.Given.instant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Alert;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;

@DisplayName("The worked cases of the policy, as a partner would tell them")
class WorkedCasesTest {

    private static Given loyal() {
        return client("2011-04-01")
                .paidOnTime(4)
                .item("i1", "2026-02-11", "1200.00")
                .ledgerOf("2026-03-02");
    }

    private static Given eightDaysOverdue() {
        return client("2018-01-01")
                .paidOnTime(3)
                .item("i1", "2026-02-23", "1200.00")
                .ledgerOf("2026-03-02");
    }

    private static Given habituallyLate() {
        return client("2018-01-01")
                .paidOnTime(1)
                .item("i1", "2026-02-15", "1200.00")
                .moneyEmail("2026-02-18T10:00", Tone.FRIENDLY);
    }

    @Test
    @DisplayName("A client of 15 years, always on time, first invoice 20 days past due; the owner spoke supportively "
            + "yesterday and money was not mentioned: wait, then call, the same person, warmly; no email before a talk")
    void loyalClientAfterASupportiveCall() {
        Decision decision = loyal().supportiveCall("2026-03-02T16:40").at("2026-03-03T10:15");

        assertThat(decision.group()).isEqualTo(GroupKey.LOYAL_SLIPPED);
        assertThat(decision.action()).isEqualTo(Action.WAIT);
        assertThat(decision.next()).isEqualTo(Action.CALL);
        assertThat(decision.who()).isEqualTo("paolo");
        assertThat(decision.tone()).isEqualTo(Tone.WARM);
        assertThat(decision.notBefore()).isEqualTo(instant("2026-03-04T09:00"));
        assertThat(decision.emailAllowed()).isFalse();
        assertThat(decision.emailAllowedFrom()).isNull();
        assertThat(decision.callAllowedFrom()).isEqualTo(instant("2026-03-04T09:00"));
    }

    @Test
    @DisplayName(
            "The same, but in that call the client told of its difficulty and both agreed on \"after the summer\": "
                    + "wait until a courtesy call falls due")
    void loyalClientInDifficultyWithADeferral() {
        Decision decision = loyal().contact("2026-03-02T16:40", CALL, IN, SUPPORT, call -> call.by("paolo")
                        .moneyMentioned()
                        .signals(Signal.HARDSHIP))
                .agreement("a1", AgreementKind.DEFERRAL, "2026-03-02", "i1", "2026-09-15", "1200.00")
                .at("2026-03-03T10:15");

        assertThat(decision.group()).isEqualTo(GroupKey.LOYAL_IN_DIFFICULTY);
        assertThat(decision.action()).isEqualTo(Action.WAIT);
        assertThat(decision.next()).isEqualTo(Action.CALL);
        assertThat(decision.notBefore()).isEqualTo(instant("2026-06-01T09:00"));
        assertThat(decision.events()).isEmpty();
    }

    @Test
    @DisplayName("An ordinary client, 8 days overdue, no contact yet: a friendly email, now")
    void ordinaryClient() {
        Decision decision = eightDaysOverdue().at("2026-03-03T10:15");

        assertThat(decision.group()).isEqualTo(GroupKey.ORDINARY);
        assertThat(decision.action()).isEqualTo(Action.EMAIL);
        assertThat(decision.tone()).isEqualTo(Tone.FRIENDLY);
        assertThat(decision.purpose()).isEqualTo(Purpose.MONEY);
        assertThat(decision.notBefore()).isEqualTo(instant("2026-03-03T10:15"));
        assertThat(decision.dueBy()).isEqualTo(instant("2026-03-05T18:00"));
        assertThat(decision.items()).containsExactly("i1");
        assertThat(decision.emailAllowed()).isTrue();
    }

    @Test
    @DisplayName("The same, but it wrote this morning about a payslip: answer by the end of the next working day")
    void ordinaryClientWhoWrote() {
        Decision decision =
                eightDaysOverdue().contact("2026-03-03T08:20", EMAIL, IN, ADMIN).at("2026-03-03T10:15");

        assertThat(decision.action()).isEqualTo(Action.REPLY);
        assertThat(decision.tone()).isEqualTo(Tone.WARM);
        assertThat(decision.dueBy()).isEqualTo(instant("2026-03-04T18:00"));
        assertThat(decision.emailAllowedFrom()).isNull();
    }

    @Test
    @DisplayName(
            "The same, and a supportive call 40 days ago, when nothing was owed: an email; silence was natural then")
    void silenceWasNatural() {
        Decision decision =
                eightDaysOverdue().supportiveCall("2026-01-22T11:00").at("2026-03-03T10:15");

        assertThat(decision.action()).isEqualTo(Action.EMAIL);
    }

    @Test
    @DisplayName("A habitual late payer, 16 days overdue, friendly email 13 days ago: a formal email")
    void habitualLatePayer() {
        Decision decision = habituallyLate().ledgerOf("2026-03-02").at("2026-03-03T10:15");

        assertThat(decision.group()).isEqualTo(GroupKey.HABITUAL_LATE);
        assertThat(decision.action()).isEqualTo(Action.EMAIL);
        assertThat(decision.tone()).isEqualTo(Tone.FORMAL);
    }

    @Test
    @DisplayName("The same, but the last export is 9 working days old: wait for a newer ledger, no date")
    void staleLedger() {
        Decision decision = habituallyLate().ledgerOf("2026-02-18").at("2026-03-03T10:15");

        assertThat(decision.action()).isEqualTo(Action.WAIT);
        assertThat(decision.events()).containsExactly("newer-ledger");
        assertThat(decision.notBefore()).isNull();
        assertThat(decision.next()).isNull();
        assertThat(decision.alerts()).extracting(Alert::rule).contains("stale-ledger");
    }

    @Test
    @DisplayName(
            "An ordinary client, 40 days overdue, the first two steps done, and 12 minutes on the phone this morning "
                    + "that nobody classified: taken for support, so a friendly call instead of the email, in two working days")
    void unclassifiedCall() {
        Decision decision = client("2018-01-01")
                .paidOnTime(3)
                .item("i1", "2026-01-22", "1200.00")
                .ledgerOf("2026-03-02")
                .moneyEmail("2026-01-29T10:00", Tone.FRIENDLY)
                .moneyCall("2026-02-11T10:00", Tone.FRIENDLY)
                .contact("2026-03-03T09:30", CALL, IN, UNKNOWN, call -> call.by("paolo"))
                .at("2026-03-03T10:15");

        assertThat(decision.action()).isEqualTo(Action.WAIT);
        assertThat(decision.next()).isEqualTo(Action.CALL);
        assertThat(decision.tone()).isEqualTo(Tone.FRIENDLY);
        assertThat(decision.notBefore()).isEqualTo(instant("2026-03-05T09:00"));
        assertThat(decision.events()).containsExactly("money-conversation");
        assertThat(decision.alerts()).extracting(Alert::rule).containsExactly("unclassified-contact");
    }

    @Test
    @DisplayName("Nothing overdue, last spoken to 4 months ago: a courtesy call")
    void courtesyCall() {
        Decision decision = client("2018-01-01")
                .ledgerOf("2026-03-02")
                .supportiveCall("2025-11-03T10:00")
                .at("2026-03-03T10:15");

        assertThat(decision.action()).isEqualTo(Action.CALL);
        assertThat(decision.purpose()).isEqualTo(Purpose.COURTESY);
        assertThat(decision.tone()).isEqualTo(Tone.WARM);
        assertThat(decision.dueBy()).isEqualTo(instant("2026-03-17T18:00"));
    }

    @Test
    @DisplayName("20:30 on the eve of a holiday, nothing else in the way: the step, from 09:00 of the next working day")
    void eveOfAHoliday() {
        Decision decision = client("2018-01-01")
                .paidOnTime(3)
                .item("i1", "2026-04-20", "1200.00")
                .ledgerOf("2026-04-29")
                .at("2026-04-30T20:30");

        assertThat(decision.action()).isEqualTo(Action.EMAIL);
        assertThat(decision.notBefore()).isEqualTo(instant("2026-05-04T09:00"));
        assertThat(decision.emailAllowed()).isFalse();
        assertThat(decision.emailAllowedFrom()).isEqualTo(instant("2026-05-04T09:00"));
    }
}
