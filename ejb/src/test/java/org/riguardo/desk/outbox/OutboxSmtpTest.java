package org.riguardo.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.api.mailbox.contract.SmtpStep.answer;
import static org.riguardo.api.mailbox.contract.SmtpStep.answerAndDrop;
import static org.riguardo.api.mailbox.contract.SmtpStep.drop;
import static org.riguardo.api.mailbox.contract.SmtpStep.takeAndDrop;
import static org.riguardo.api.mailbox.contract.SmtpStep.tooLate;
import static org.riguardo.desk.outbox.Desk.FIRM;
import static org.riguardo.desk.outbox.Desk.PAOLO;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.api.mailbox.contract.ScriptedSmtpServer;
import org.riguardo.api.mailbox.contract.ScriptedSmtpServer.Moment;
import org.riguardo.api.mailbox.contract.SmtpStep;
import org.riguardo.db.TestDatabase;
import org.riguardo.mailbox.smtp.SmtpMailTransport;
import org.riguardo.mailbox.smtp.SmtpSettings;

/** The outbox and a real SMTP conversation that goes wrong at each of its moments. */
class OutboxSmtpTest {

    private static final SmtpSettings IMPATIENT = new SmtpSettings(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(2_500), Duration.ofSeconds(60));

    private final Desk desk = new Desk(TestDatabase.open());
    private ScriptedSmtpServer smtp;

    @BeforeEach
    void start() throws IOException {
        smtp = ScriptedSmtpServer.start();
        desk.transport = new SmtpMailTransport(IMPATIENT);
        var account = smtp.account();
        desk.account = new SendingAccount(
                account.key(),
                "studio@riguardo.example",
                "Paolo",
                account.host(),
                account.port(),
                account.security(),
                account.user(),
                account.credential());
    }

    @AfterEach
    void close() throws IOException {
        smtp.close();
        desk.close();
    }

    static Stream<Arguments> faults() {
        List<Arguments> faults = new ArrayList<>();
        for (Moment moment : List.of(Moment.CONNECT, Moment.MAIL, Moment.RCPT, Moment.DATA)) {
            faults.add(Arguments.of(moment, "421 and gone", answerAndDrop("421 4.3.2 later"), OutboxState.READY));
            faults.add(Arguments.of(moment, "gone", drop(), OutboxState.READY));
        }
        for (Moment moment : List.of(Moment.MAIL, Moment.RCPT, Moment.DATA, Moment.DOT)) {
            faults.add(Arguments.of(moment, "451", answer("451 4.7.1 greylisted"), OutboxState.READY));
            faults.add(Arguments.of(moment, "550", answer("550 5.1.1 no"), OutboxState.FAILED));
        }
        faults.add(Arguments.of(Moment.BODY, "gone", drop(), OutboxState.READY));
        faults.add(Arguments.of(Moment.DOT, "taken, and gone without a word", takeAndDrop(), OutboxState.UNKNOWN));
        faults.add(Arguments.of(Moment.DOT, "gone without a word", drop(), OutboxState.UNKNOWN));
        faults.add(Arguments.of(Moment.DOT, "250, too late", tooLate("250 2.0.0 ok"), OutboxState.UNKNOWN));
        faults.add(Arguments.of(Moment.DOT, "250 and gone", answerAndDrop("250 2.0.0 ok"), OutboxState.SENT));
        return faults.stream();
    }

    @ParameterizedTest(name = "at {0}: {1} is {3}")
    @MethodSource("faults")
    void eachFaultIsWhatItIsAndNothingIsTakenTwice(Moment moment, String what, SmtpStep step, OutboxState state) {
        smtp.at(moment, step);
        Sending sending = desk.server();

        OutgoingMail mail = desk.draft("d1");
        sending.send(PAOLO, moment == Moment.BODY ? longer(mail) : mail, false);

        assertThat(desk.only().state()).isEqualTo(state);
        int taken = smtp.taken().size();
        assertThat(taken).isLessThanOrEqualTo(1);
        sending.recover(FIRM);
        for (int look = 0; look < 3; look++) {
            desk.pass(Duration.ofMinutes(10));
            sending.due(FIRM);
        }
        assertThat(desk.only().state()).isEqualTo(state == OutboxState.READY ? OutboxState.SENT : state);
        assertThat(smtp.taken()).hasSize(state == OutboxState.READY ? 1 : taken);
    }

    @Test
    void oneRefusedRecipientOfTwoMeansThatNobodyGetsIt() {
        desk.rows
                .handle()
                .execute(
                        "insert into client_address (firm_id, client_id, address, kind, source) values ('studio', 'c1',"
                                + " 'altra@cliente.example', 'EMAIL', 'test')");
        smtp.at(Moment.RCPT, answer("250 ok"), answer("550 5.1.1 no such user"));

        desk.server().send(PAOLO, desk.draft("d1", List.of("c1@cliente.example", "altra@cliente.example")), false);

        assertThat(desk.only().state()).isEqualTo(OutboxState.FAILED);
        assertThat(smtp.taken()).isEmpty();
        assertThat(desk.rows
                        .handle()
                        .createQuery("select address from client_address where refused_at is not null")
                        .mapTo(String.class)
                        .list())
                .containsExactly("altra@cliente.example");
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() throws IOException {
        smtp.close();

        desk.server().send(PAOLO, desk.draft("d1"), false);

        assertThat(desk.only().state()).isEqualTo(OutboxState.READY);
        assertThat(desk.only().why()).isNotNull();
        assertThat(desk.timeline()).isEmpty();
    }

    @ParameterizedTest(name = "killed at {0}")
    @EnumSource(Step.class)
    void aKillAtAnyStepLeavesAtMostOneMailAtTheServer(Step where) {
        boolean[] alive = {true};
        Watch kill = (step, draft) -> {
            if (step == where && alive[0]) {
                alive[0] = false;
                throw new Killed();
            }
        };
        OutgoingMail mail = desk.draft("d1");
        try {
            desk.server("one", kill).send(PAOLO, mail, false);
        } catch (Killed expected) {
            assertThat(alive[0]).isFalse();
        }

        Sending next = desk.server();
        next.recover(FIRM);
        next.due(FIRM);
        desk.pass(Duration.ofHours(1));
        next.due(FIRM);

        assertThat(smtp.taken()).hasSize(where.compareTo(Step.HANDED) > 0 ? 1 : 0);
        if (where.compareTo(Step.COMMITTED) < 0) {
            assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN");
        } else {
            assertThat(desk.only().state())
                    .isEqualTo(where.compareTo(Step.SETTLED) >= 0 ? OutboxState.SENT : OutboxState.UNKNOWN);
        }
    }

    /** The same mail, too long to be on its way as a whole before the server has looked at its first line. */
    private static OutgoingMail longer(OutgoingMail mail) {
        return new OutgoingMail(
                mail.clientId(),
                mail.draftId(),
                mail.revision(),
                mail.purpose(),
                mail.tone(),
                mail.recap(),
                mail.items(),
                mail.sender(),
                mail.to(),
                mail.cc(),
                mail.subject(),
                "Buongiorno, le scrivo per la fattura di gennaio.\n".repeat(150_000),
                null,
                List.of(),
                List.of());
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
