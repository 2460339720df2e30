package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.MailKind;
import org.riguardo.audit.Audit;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.InTransaction;
import org.riguardo.db.TestDatabase;
import org.riguardo.desk.outbox.OutgoingMail;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.desk.outbox.Sending;
import org.riguardo.firm.Caller;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.Policies;
import org.riguardo.problem.NotFoundProblem;

class AutomaticMailTest {

    private static final Instant EVENING = Instant.parse("2026-03-05T19:30:00Z");

    private final Desktop desk = new Desktop(database());
    private final List<OutgoingMail> sent = new ArrayList<>();
    private SendOutcome outcome = new SendOutcome.Leaving("o1");

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nothingGoesOutByItselfUntilAPartnerAllowsTheStep() {
        aClientWhoseStepIsAnEmail();

        assertThat(mail(desk.clock).run(TestDatabase.FIRM)).isZero();
        assertThat(steps().list()).noneMatch(step -> step.by() != null);
    }

    @Test
    void anAllowedStepGoesFromTheOwnersAddressToneAndItemsAsDecided() {
        aClientWhoseStepIsAnEmail();
        allow("ordinary", "email-friendly-7");

        assertThat(mail(desk.clock).run(TestDatabase.FIRM)).isEqualTo(1);

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.sender()).isEqualTo("paolo");
            assertThat(mail.tone()).isEqualTo(Tone.FRIENDLY);
            assertThat(mail.items()).containsExactly("c1-1");
            assertThat(mail.text()).contains("Paolo");
        });
    }

    @Test
    void anotherStepThanTheOneAllowedWaitsForAPerson() {
        aClientWhoseStepIsAnEmail();
        allow("ordinary", "email-formal-35");
        allow("habitual-late", "email-friendly-3");
        allow("all", "thanks");

        assertThat(mail(desk.clock).run(TestDatabase.FIRM)).isZero();
    }

    @Test
    void notOutsideOfficeHours() {
        aClientWhoseStepIsAnEmail();
        allow("ordinary", "email-friendly-7");

        assertThat(mail(Clock.fixed(EVENING, ZoneOffset.UTC)).run(TestDatabase.FIRM))
                .isZero();
    }

    @Test
    void notWhereAPersonIsWriting() {
        aClientWhoseStepIsAnEmail();
        allow("ordinary", "email-friendly-7");
        desk.drafts().create("c1", Wish.of(MailKind.FREE));

        assertThat(mail(desk.clock).run(TestDatabase.FIRM)).isZero();
    }

    @Test
    void notWhatAPersonPutOff() {
        aClientWhoseStepIsAnEmail();
        allow("ordinary", "email-friendly-7");
        desk.sql("update decision set held_until = ?", Desktop.TODAY.plusDays(2));

        assertThat(mail(desk.clock).run(TestDatabase.FIRM)).isZero();
    }

    @Test
    void aCallNeverBecomesAMailHoweverLongItWaits() {
        desk.client("c1", 25);
        desk.sql(
                "insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, logged_at)"
                        + " values ('x1', 'studio', 'c1', ?, 'EMAIL', 'OUT', 'MONEY', current_timestamp)",
                java.time.OffsetDateTime.parse("2026-02-18T09:00:00Z"));
        decide();
        for (AutomaticSteps.Allowed step : steps().list()) {
            allow(step.step().groupKey(), step.step().key());
        }

        assertThat(mail(desk.clock).run(TestDatabase.FIRM)).isZero();
    }

    @Test
    void whatTheGateHoldsIsPutAwayAndDecidedAnewLater() {
        aClientWhoseStepIsAnEmail();
        allow("ordinary", "email-friendly-7");
        outcome = new SendOutcome.Held(
                List.of(), null, desk.making.know(TestDatabase.FIRM, "c1").decision());

        assertThat(mail(desk.clock).run(TestDatabase.FIRM)).isZero();

        assertThat(desk.drafts().open("c1")).isEmpty();
    }

    @Test
    void whatCannotBeSentStaysForAPersonAndIsNotTriedAgain() {
        aClientWhoseStepIsAnEmail();
        allow("ordinary", "email-friendly-7");
        outcome = new SendOutcome.Refused(new Sentence("Manca l'indirizzo.", "No address."));

        mail(desk.clock).run(TestDatabase.FIRM);
        mail(desk.clock).run(TestDatabase.FIRM);

        assertThat(sent).hasSize(1);
        assertThat(desk.drafts().open("c1")).singleElement().matches(draft -> draft.life()
                .automatic());
    }

    @Test
    void oneClickStopsThemAll() {
        aClientWhoseStepIsAnEmail();
        allow("ordinary", "email-friendly-7");

        steps().stopAll();

        assertThat(mail(desk.clock).run(TestDatabase.FIRM)).isZero();
    }

    @Test
    void onlyStepsOfThePolicyCanBeAllowed() {
        assertThat(steps().list())
                .extracting(step -> step.step().groupKey() + " " + step.step().key())
                .containsExactly(
                        "habitual-late email-friendly-3",
                        "habitual-late email-formal-15",
                        "habitual-late email-firm-45",
                        "new email-formal-20",
                        "ordinary email-friendly-7",
                        "ordinary email-formal-35",
                        "all thanks");
        assertThat(GroupKey.ORDINARY.key()).isEqualTo("ordinary");
        assertThatThrownBy(() -> steps().set("ordinary", "email-firm-1", true)).isInstanceOf(NotFoundProblem.class);
    }

    private void aClientWhoseStepIsAnEmail() {
        desk.client("c1", 10);
        decide();
    }

    private void decide() {
        DecisionKeeper.of(desk.shared, ClientFiles.of(desk.shared, desk.firms), Policies.of(desk.shared), desk.clock)
                .refresh(TestDatabase.FIRM, List.of("c1"));
    }

    private void allow(String group, String step) {
        steps().set(group, step, true);
    }

    private AutomaticSteps steps() {
        return AutomaticSteps.of(
                desk.callers(), desk.shared, Policies.of(desk.shared), Audit.of(desk.shared, desk.clock), desk.clock);
    }

    private AutomaticMail mail(Clock clock) {
        Sending outbox = new Sending() {
            @Override
            public SendOutcome send(Caller caller, OutgoingMail mail, boolean whenAllowed) {
                sent.add(mail);
                return outcome;
            }
        };
        return AutomaticMail.of(
                desk.shared,
                new InTransaction(),
                desk.making,
                DraftSending.of(desk.shared, desk.making, desk.views, outbox),
                Policies.of(desk.shared),
                desk.firms,
                DraftKeeping.of(desk.making, desk.views, Audit.of(desk.shared, clock), clock),
                clock);
    }
}
