package org.riguardo.api.mailbox.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.riguardo.api.mailbox.Delivery;
import org.riguardo.api.mailbox.Envelope;
import org.riguardo.api.mailbox.MailTransport;
import org.riguardo.api.mailbox.contract.ScriptedSmtpServer.Moment;

/**
 * The promises of a {@link MailTransport} that speaks SMTP: whatever a server does, what may have been taken is never called refused, what was refused was
 * not taken, and nothing is handed over twice.
 *
 * @since 1.0
 */
@Timeout(120)
public abstract class MailTransportContract {

    private static final String MESSAGE = "From: studio@bianchi.example\r\nSubject: x\r\n\r\nciao\r\n.\r\n..due\r\n";
    private static final Envelope TWO =
            new Envelope("studio@bianchi.example", List.of("anna@rossi.example", "ugo@rossi.example"));
    private static final List<Moment> BEFORE_THE_END =
            List.of(Moment.CONNECT, Moment.EHLO, Moment.AUTH, Moment.MAIL, Moment.RCPT, Moment.DATA);

    /** The transport under test; it must not wait longer than a few seconds for any answer, and not longer than ten in all. */
    protected abstract MailTransport transport();

    private interface Check {
        void on(Delivery delivery, ScriptedSmtpServer server);
    }

    private DynamicTest when(String name, Moment moment, SmtpStep step, int taken, Check check) {
        return dynamicTest(name + " at " + moment, () -> {
            try (ScriptedSmtpServer server = ScriptedSmtpServer.start().at(moment, step)) {
                Delivery delivery = transport().deliver(server.account(), TWO, MESSAGE.getBytes(UTF_8));
                assertEquals(taken, server.taken().size(), "messages that the server has");
                check.on(delivery, server);
            }
        });
    }

    private static void notNow(Delivery delivery, int code) {
        assertEquals(code, assertInstanceOf(Delivery.NotNow.class, delivery).code());
    }

    private static void unknown(Delivery delivery) {
        assertInstanceOf(Delivery.Unknown.class, delivery);
    }

    @Test
    void whatIsTakenIsWhatWasGiven() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            Delivery delivery = transport().deliver(server.account(), TWO, MESSAGE.getBytes(UTF_8));
            assertEquals(
                    "queued as 4711",
                    assertInstanceOf(Delivery.Accepted.class, delivery).answer());
            assertEquals(
                    List.of(new ScriptedSmtpServer.Taken(TWO.sender(), TWO.recipients(), MESSAGE)), server.taken());
        }
    }

    @TestFactory
    Stream<DynamicTest> laterIsNotNow() {
        return Stream.concat(BEFORE_THE_END.stream(), Stream.of(Moment.DOT)).flatMap(moment -> Stream.of(421, 451)
                .map(code -> when(
                        code + "",
                        moment,
                        code == 421 ? SmtpStep.answerAndDrop("421 4.3.2 closing") : SmtpStep.answer("451 4.7.1 later"),
                        0,
                        (delivery, server) -> notNow(delivery, code))));
    }

    @TestFactory
    Stream<DynamicTest> neverIsRefused() {
        return Stream.of(Moment.MAIL, Moment.RCPT, Moment.DATA, Moment.DOT)
                .map(moment -> when("554", moment, SmtpStep.answer("554 5.7.1 no"), 0, (delivery, server) -> {
                    Delivery.Refused refused = assertInstanceOf(Delivery.Refused.class, delivery);
                    assertEquals(554, refused.code());
                    assertEquals("5.7.1 no", refused.answer());
                    assertEquals(
                            moment == Moment.RCPT ? List.of("anna@rossi.example") : List.of(), refused.recipients());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoBreaksOffBeforeTheEndHasTakenNothing() {
        return BEFORE_THE_END.stream()
                .map(moment -> when("drop", moment, SmtpStep.drop(), 0, (delivery, server) -> notNow(delivery, 0)));
    }

    @TestFactory
    Stream<DynamicTest> whoIsSilentBeforeTheEndHasTakenNothing() {
        return BEFORE_THE_END.stream()
                .map(moment -> when(
                        "silence", moment, SmtpStep.tooLate("451 late"), 0, (delivery, server) -> notNow(delivery, 0)));
    }

    @TestFactory
    Stream<DynamicTest> withoutAClearAnswerToTheEndItIsUnknown() {
        return Stream.of(
                when("drop, not taken,", Moment.DOT, SmtpStep.drop(), 0, (delivery, server) -> unknown(delivery)),
                when("drop, taken,", Moment.DOT, SmtpStep.takeAndDrop(), 1, (delivery, server) -> unknown(delivery)),
                when(
                        "250 too late",
                        Moment.DOT,
                        SmtpStep.tooLate("250 ok"),
                        1,
                        (delivery, server) -> unknown(delivery)),
                when(
                        "250 for ever",
                        Moment.DOT,
                        SmtpStep.trickle("250-ok "),
                        1,
                        (delivery, server) -> unknown(delivery)),
                when(
                        "half a reply",
                        Moment.DOT,
                        SmtpStep.answerAndDrop("250-ok"),
                        1,
                        (delivery, server) -> unknown(delivery)),
                when("354", Moment.DOT, SmtpStep.answer("354 more"), 0, (delivery, server) -> unknown(delivery)),
                when(
                        "a reply without a code",
                        Moment.DOT,
                        SmtpStep.answer("ok"),
                        0,
                        (delivery, server) -> unknown(delivery)));
    }

    @Test
    void whoTakesItAndGoesHasTakenIt() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().at(Moment.DOT, SmtpStep.answerAndDrop("250 ok"))) {
            assertInstanceOf(
                    Delivery.Accepted.class, transport().deliver(server.account(), TWO, MESSAGE.getBytes(UTF_8)));
            assertEquals(1, server.taken().size());
        }
    }

    @Test
    void whoBreaksOffInTheMiddleOfAMessageHasTakenNothing() throws Exception {
        byte[] large = (MESSAGE + "0123456789\r\n".repeat(1_000_000)).getBytes(UTF_8);
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().at(Moment.BODY, SmtpStep.drop())) {
            notNow(transport().deliver(server.account(), TWO, large), 0);
            assertEquals(List.of(), server.taken());
        }
    }

    @Test
    void oneRefusedRecipientOfTwoAndNobodyGetsIt() throws Exception {
        for (List<SmtpStep> answers : List.of(
                List.of(SmtpStep.answer("550 5.1.1 who?"), SmtpStep.answer("250 ok")),
                List.of(SmtpStep.answer("250 ok"), SmtpStep.answer("550 5.1.1 who?")))) {
            try (ScriptedSmtpServer server =
                    ScriptedSmtpServer.start().at(Moment.RCPT, answers.toArray(SmtpStep[]::new))) {
                Delivery delivery = transport().deliver(server.account(), TWO, MESSAGE.getBytes(UTF_8));
                Delivery.Refused refused = assertInstanceOf(Delivery.Refused.class, delivery);
                boolean first = "550 5.1.1 who?".equals(answers.get(0).answer());
                assertEquals(List.of(TWO.recipients().get(first ? 0 : 1)), refused.recipients());
                assertEquals(List.of(), server.taken());
                assertTrue(server.commands().stream().noneMatch("DATA"::equalsIgnoreCase), "no message was begun");
            }
        }
    }
}
