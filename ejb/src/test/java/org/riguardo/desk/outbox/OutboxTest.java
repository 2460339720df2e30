package org.riguardo.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.desk.outbox.Desk.ANNA;
import static org.riguardo.desk.outbox.Desk.FIRM;
import static org.riguardo.desk.outbox.Desk.PAOLO;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;
import org.riguardo.db.TestDatabase;
import org.riguardo.plugins.effects.Effect;
import org.riguardo.plugins.effects.EffectRows;
import org.riguardo.plugins.rules.Added;
import org.riguardo.privacy.Seen;

class OutboxTest {

    private static final Instant EVENING = Instant.parse("2026-03-03T19:30:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-03-04T08:00:00Z");

    private final Desk desk = new Desk(open());
    private final Sending sending = desk.server();

    TestDatabase open() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aMailThatMayLeaveLeavesOnceAndIsAContact() {
        SendOutcome outcome = sending.send(PAOLO, desk.draft("d1"), false);

        assertThat(outcome).isInstanceOf(SendOutcome.Leaving.class);
        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.only().answer()).contains("queued as A1");
        assertThat(desk.relay.taken()).containsExactly(desk.only().messageId());
        assertThat(desk.sentFolder).hasSize(1);
        assertThat(desk.draftRow("d1")).containsEntry("state", "LEFT");
        assertThat(desk.timeline()).singleElement().satisfies(contact -> assertThat(contact)
                .containsEntry("channel", "EMAIL")
                .containsEntry("direction", "OUT")
                .containsEntry("purpose", "MONEY")
                .containsEntry("tone", "FRIENDLY"));
        assertThat(desk.audited()).containsExactlyInAnyOrder("mail-leaving", "mail-sent");
        assertThat(desk.decisions.kept(FIRM, Desk.CLIENT).emailAllowed()).isFalse();
    }

    @Test
    void aSupportiveCallLoggedBeforeHoldsTheMailAndTheDraftStays() {
        OutgoingMail mail = desk.draft("d1");
        desk.logSupport("x1");

        SendOutcome outcome = sending.send(PAOLO, mail, false);

        assertThat(outcome).isInstanceOfSatisfying(SendOutcome.Held.class, held -> {
            assertThat(held.closed()).extracting(Because::rule).contains("supportive-contact");
            assertThat(held.closed().get(0).evidence()).contains("x1");
            assertThat(held.now().action().name()).isEqualTo("WAIT");
        });
        assertThat(desk.relay.handed()).isEmpty();
        assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN").containsEntry("revision", 1);
        assertThat(desk.only().state()).isEqualTo(OutboxState.HELD);
        assertThat(desk.only().closed()).isNotEmpty();
        assertThat(desk.audited()).containsExactly("mail-held");
    }

    @Test
    void aRuleOfAPluginHoldsTheMailInTheLastInstant() {
        OutgoingMail mail = desk.draft("d1");
        desk.added = new Added(List.of(new NotOnTuesdays()), "tuesdays");

        assertThat(sending.send(PAOLO, mail, false))
                .isInstanceOfSatisfying(SendOutcome.Held.class, held -> assertThat(held.closed())
                        .extracting(Because::rule)
                        .containsExactly("com.example.days:tuesdays"));
        assertThat(desk.relay.handed()).isEmpty();

        desk.added = Added.NONE;
        assertThat(sending.send(PAOLO, mail, false)).isInstanceOf(SendOutcome.Leaving.class);
    }

    private static final class NotOnTuesdays implements ContactRule {

        @Override
        public String name() {
            return "com.example.days:tuesdays";
        }

        @Override
        public Sentence question() {
            return new Sentence("È martedì?", "Is it Tuesday?");
        }

        @Override
        public List<Closed> judge(Situation situation) {
            return situation.today().getDayOfWeek() == DayOfWeek.TUESDAY
                    ? List.of(Closed.untilEvent(Closed.OUTGOING, "x", List.of("clock"), this::question))
                    : List.of();
        }
    }

    @Test
    void whatWasHeldLeavesWhenItIsSentAgainWithItsGatesOpen() {
        OutgoingMail mail = desk.draft("d1");
        desk.stop(true);
        assertThat(sending.send(PAOLO, mail, true)).isInstanceOf(SendOutcome.Held.class);
        desk.stop(false);

        assertThat(sending.send(ANNA, mail, true)).isInstanceOf(SendOutcome.Leaving.class);

        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.only().approvedBy()).isEqualTo("anna");
    }

    @Test
    void inTheEveningAMailWaitsUntilMorningAndThenLeaves() {
        desk.clock.to(EVENING);

        SendOutcome outcome = sending.send(PAOLO, desk.draft("d1"), true);

        assertThat(outcome).isInstanceOfSatisfying(SendOutcome.Waiting.class, waiting -> assertThat(waiting.from())
                .isEqualTo(NEXT_MORNING));
        sending.due(FIRM);
        assertThat(desk.relay.handed()).isEmpty();
        desk.clock.to(NEXT_MORNING);
        sending.due(FIRM);
        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.relay.handed()).singleElement().asString().contains("Date: Wed, 4 Mar 2026 09:00:00 +0100");
    }

    @Test
    void aCallLoggedWhileAMailWaitsGivesItsDraftBack() {
        desk.clock.to(EVENING);
        sending.send(PAOLO, desk.draft("d1"), true);
        desk.logSupport("x1");
        desk.clock.to(NEXT_MORNING);

        sending.due(FIRM);

        assertThat(desk.relay.handed()).isEmpty();
        assertThat(desk.only().state()).isEqualTo(OutboxState.HELD);
        assertThat(desk.only().closed()).extracting(Because::rule).contains("supportive-contact");
        assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN").containsEntry("revision", 2);
    }

    @Test
    void whatKeptAMailBackIsCountedOnceForEachTimeAndNotForTheHour() {
        desk.logSupport("x1");
        sending.send(PAOLO, desk.draft("d1"), false);
        desk.clock.to(EVENING);
        sending.send(PAOLO, desk.draft("d2"), true);
        desk.clock.to(NEXT_MORNING);

        List<Effect> effects = new EffectRows(desk.rows.handle(), FIRM, Seen.ALL).of("org.riguardo.policy");

        assertThat(effects)
                .filteredOn(one -> one.rule().equals("supportive-contact"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.mails()).isEqualTo(2);
                    assertThat(one.clients()).isEqualTo(1);
                });
        assertThat(effects).noneMatch(one -> one.rule().equals("quiet-time"));
    }

    @Test
    void whatWaitsForAnEventCannotBeSentAsSoonAsAllowed() {
        OutgoingMail mail = desk.draft("d1");
        desk.stop(true);

        assertThat(sending.send(PAOLO, mail, true))
                .isInstanceOfSatisfying(
                        SendOutcome.Held.class, held -> assertThat(held.from()).isNull());
    }

    @Test
    void aReadyMailDoesNotPassAStop() {
        desk.clock.to(EVENING);
        sending.send(PAOLO, desk.draft("d1"), true);
        desk.stop(true);
        desk.clock.to(NEXT_MORNING);

        sending.due(FIRM);

        assertThat(desk.relay.handed()).isEmpty();
        assertThat(desk.only().state()).isEqualTo(OutboxState.HELD);
    }

    @Test
    void theSecondOfTwoWhoSendIsToldWhoWasQuicker() {
        OutgoingMail mail = desk.draft("d1");
        sending.send(PAOLO, mail, false);

        SendOutcome second = sending.send(ANNA, mail, false);

        assertThat(second).isEqualTo(new SendOutcome.AlreadyHandled("paolo", desk.clock.instant(), OutboxState.SENT));
        assertThat(desk.relay.taken()).hasSize(1);
    }

    @Test
    void anApprovalOfAnEarlierRevisionSendsNothing() {
        desk.draft("d1");

        SendOutcome outcome = sending.send(ANNA, Desk.mail("d1", 7, List.of("c1@cliente.example")), false);

        assertThat(outcome)
                .isInstanceOfSatisfying(SendOutcome.AlreadyHandled.class, changed -> assertThat(changed.state())
                        .isNull());
        assertThat(desk.relay.handed()).isEmpty();
        assertThat(desk.all()).isEmpty();
    }

    @Test
    void aWaitingMailCanBeTakenBackOnce() {
        desk.clock.to(EVENING);
        sending.send(PAOLO, desk.draft("d1"), true);

        assertThat(sending.cancel(ANNA, desk.only().id())).isTrue();
        assertThat(sending.cancel(ANNA, desk.only().id())).isFalse();

        desk.clock.to(NEXT_MORNING);
        sending.due(FIRM);
        assertThat(desk.relay.handed()).isEmpty();
        assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN");
    }

    @Test
    void aMailGoesOnlyToAddressesOfItsClient() {
        desk.rows.client(FIRM, "c2", null);
        desk.rows.firm("altro");

        assertThat(sending.send(PAOLO, desk.draft("d1", List.of("c2@cliente.example")), false))
                .isInstanceOf(SendOutcome.Refused.class);
        assertThat(sending.send(PAOLO, desk.draft("d2", List.of("studio@riguardo.example")), false))
                .isInstanceOf(SendOutcome.Refused.class);
        desk.rows.handle().execute("update client_address set not_money = true where client_id = 'c1'");
        assertThat(sending.send(PAOLO, desk.draft("d3"), false)).isInstanceOf(SendOutcome.Refused.class);
        assertThat(desk.relay.handed()).isEmpty();
        assertThat(desk.all()).isEmpty();
    }

    @Test
    void anotherFirmsClientIsNotFound() {
        desk.rows.firm("altro");
        OutgoingMail mail = desk.draft("d1");

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sending.send(new org.riguardo.firm.Caller("altro", "vera"), mail, false))
                .isInstanceOf(org.riguardo.problem.NotFoundProblem.class);
        assertThat(desk.relay.handed()).isEmpty();
    }

    @Test
    void filesOfAMailOfTwoMegabytesAreKeptUntilItHasLeft() {
        desk.clock.to(EVENING);
        OutgoingMail mail = Desk.mail(
                desk.draft("d1"),
                "paolo",
                "Estratto conto",
                List.of(new Enclosure("estratto conto.pdf", "application/pdf", new byte[2 << 20])));
        assertThat(sending.send(PAOLO, mail, true)).isInstanceOf(SendOutcome.Waiting.class);

        desk.clock.to(NEXT_MORNING);
        sending.due(FIRM);

        assertThat(desk.relay.handed()).singleElement().asString().contains("estratto conto.pdf");
        assertThat(desk.rows
                        .handle()
                        .createQuery("select count(*) from outbox_enclosure")
                        .mapTo(Integer.class)
                        .one())
                .isZero();
    }

    @Test
    void fiftyMegabytesAreRefusedWithWhatToDoAndTheDraftStays() {
        OutgoingMail mail = Desk.mail(
                desk.draft("d1"),
                "paolo",
                "Estratto",
                List.of(new Enclosure("a.zip", "application/zip", new byte[50 << 20])));

        assertThat(sending.send(PAOLO, mail, true))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.why().it()).contains("MB"));

        assertThat(desk.all()).isEmpty();
        assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN").containsEntry("revision", 1);
    }

    @Test
    void whatCannotBeAHeaderIsRefused() {
        OutgoingMail injected =
                Desk.mail(desk.draft("d1"), "paolo", "Fattura\r\nBcc: altri@esempio.example", List.of());

        assertThat(sending.send(PAOLO, injected, false)).isInstanceOf(SendOutcome.Refused.class);
        assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN");
    }

    @Test
    void withoutAnAddressToWriteFromNothingLeaves() {
        OutgoingMail unset = Desk.mail(desk.draft("d1"), "nobody", "Fattura di gennaio", List.of());

        assertThat(sending.send(PAOLO, unset, false)).isInstanceOf(SendOutcome.Refused.class);
    }

    @Test
    void whatIsNotAboutMoneyPassesTheGatesOfMoneyAndNotTheOthers() {
        OutgoingMail answer = Desk.answer(desk.draft("d1"));
        desk.logSupport("x1");
        assertThat(sending.send(PAOLO, answer, false)).isInstanceOf(SendOutcome.Leaving.class);
        OutgoingMail second = Desk.answer(desk.draft("d2"));
        desk.stop(true);

        assertThat(sending.send(PAOLO, second, false))
                .isInstanceOfSatisfying(SendOutcome.Held.class, held -> assertThat(held.closed())
                        .extracting(Because::rule)
                        .containsExactly("emergency-stop"));
    }
}
