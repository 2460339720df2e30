package org.riguardo.timeline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.timeline.mail.TestMailbox.from;
import static org.riguardo.timeline.mail.TestMailbox.to;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.db.TestDatabase;
import org.riguardo.mailbox.kind.Kind;

class MailKeepingTest {

    private final TestDatabase database = open();
    private final TestMailbox mailbox = new TestMailbox(database.handle());

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void twoClients() {
        database.client(TestDatabase.FIRM, "rossi", null);
        database.client(TestDatabase.FIRM, "verdi", null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private MessageView message(String id) {
        List<MessageView> found = new MessageViews(database.handle(), TestDatabase.FIRM).byMessageId("<" + id + ">");
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Map<String, Object>> contacts(String client) {
        return database.handle()
                .createQuery("select direction, purpose, signals, automatic, return_date from interaction"
                        + " where client_id = :client and withdrawn_at is null order by at, direction")
                .bind("client", client)
                .mapToMap()
                .list();
    }

    private int waiting() {
        return new MessageViews(database.handle(), TestDatabase.FIRM).waitingCount();
    }

    @Test
    void aMailFromAKnownAddressIsAContactOfItsClient() {
        assertThat(mailbox.receive(from("Rossi <Rossi@Cliente.example>", "1@x", "Subject: CIG\n\nCi aiutate?\n")))
                .containsExactly("rossi");
        MessageView message = message("1@x");
        assertThat(message.clientId()).isEqualTo("rossi");
        assertThat(message.linkReason()).isEqualTo("address");
        assertThat(message.newText()).isEqualTo("Ci aiutate?");
        assertThat(contacts("rossi")).singleElement().satisfies(contact -> assertThat(contact)
                .containsEntry("direction", "IN")
                .containsEntry("purpose", "UNKNOWN")
                .containsEntry("automatic", false));
    }

    @Test
    void anAnswerOfTheFirmGoesOutToTheSameClientAndConversation() {
        mailbox.receive(from("rossi@cliente.example", "1@x", "Subject: CIG\n\nCi aiutate?\n"));
        mailbox.sent(to("rossi@cliente.example", "2@x", "In-Reply-To: <1@x>\nSubject: R: CIG\n\nCerto.\n"));
        assertThat(message("2@x").direction()).isEqualTo(Direction.OUT);
        assertThat(message("2@x").threadId()).isEqualTo(message("1@x").threadId());
        assertThat(message("2@x").refersTo()).isEqualTo("<1@x>");
        assertThat(contacts("rossi"))
                .extracting(contact -> contact.get("direction"))
                .containsExactly("IN", "OUT");
    }

    @Test
    void theSameMailInTwoFoldersIsOneContact() {
        String mail = to("rossi@cliente.example", "1@x", "Cc: " + TestMailbox.STUDIO + "\nSubject: X\n\nBuongiorno.\n");
        mailbox.sent(mail);
        mailbox.receive(mail + "\n_______________\nlista interna\n");
        assertThat(contacts("rossi")).hasSize(1);
    }

    @Test
    void aMailFoundInInboxFirstAndInSentLaterWentOut() {
        String mail = "From: paolo@altro.example\nTo: rossi@cliente.example\nMessage-ID: <1@x>\n"
                + "Date: Tue, 3 Mar 2026 10:00:00 +0100\n\nCiao\n";
        mailbox.receive(mail);
        assertThat(contacts("rossi")).isEmpty();
        mailbox.sent(mail);
        assertThat(contacts("rossi"))
                .extracting(contact -> contact.get("direction"))
                .containsExactly("OUT");
    }

    @Test
    void anotherTextUnderTheSameIdIsAnotherContact() {
        mailbox.receive(from("rossi@cliente.example", "1@x", "\nPago domani.\n"));
        mailbox.receive(from("rossi@cliente.example", "1@x", "\nNon pago.\n"));
        assertThat(contacts("rossi")).hasSize(2);
    }

    @Test
    void withoutMessageIdTheContentTellsCopiesApart() {
        String mail = "From: rossi@cliente.example\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n\nCiao\n";
        mailbox.receive(mail);
        mailbox.take("Archivio", mail);
        mailbox.receive(mail.replace("Ciao", "Arrivederci"));
        assertThat(contacts("rossi")).hasSize(2);
    }

    @Test
    void aMailboxReadAgainFromTheBeginningDoublesNothing() {
        for (int round = 0; round < 2; round++) {
            mailbox.receive(from("rossi@cliente.example", "1@x", "\nUno\n"));
            mailbox.receive(from("ignoto@altrove.example", "2@x", "\nDue\n"));
        }
        assertThat(contacts("rossi")).hasSize(1);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void anUnknownSenderInAKnownConversationFollowsIt() {
        mailbox.sent(to("rossi@cliente.example", "1@x", "\nBuongiorno\n"));
        mailbox.receive(from("segretaria@altrove.example", "2@x", "References: <1@x>\n\nRispondo io.\n"));
        assertThat(message("2@x").clientId()).isEqualTo("rossi");
        assertThat(message("2@x").linkReason()).isEqualTo("thread");
    }

    @Test
    void aLateParentBringsItsAnswersToItsClient() {
        mailbox.receive(from("segretaria@altrove.example", "2@x", "References: <1@x>\n\nRispondo io.\n"));
        String thread = message("2@x").threadId();
        assertThat(waiting()).isEqualTo(1);
        assertThat(mailbox.sent(to("rossi@cliente.example", "1@x", "\nBuongiorno\n")))
                .containsExactly("rossi");
        assertThat(message("1@x").threadId()).isEqualTo(thread);
        assertThat(message("2@x").clientId()).isEqualTo("rossi");
        assertThat(waiting()).isZero();
    }

    @Test
    void twoConversationsThatProveToBeOneAreFoundByBothIds() {
        mailbox.receive(from("rossi@cliente.example", "1@x", "\nUno\n"));
        mailbox.receive(from("rossi@cliente.example", "3@x", "References: <2@x>\n\nTre\n"));
        String older = message("1@x").threadId();
        String younger = message("3@x").threadId();
        mailbox.receive(from("rossi@cliente.example", "2@x", "References: <1@x>\n\nDue\n"));
        var views = new MessageViews(database.handle(), TestDatabase.FIRM);
        String kept = message("2@x").threadId();
        assertThat(List.of(older, younger)).contains(kept);
        assertThat(views.thread(older)).isEqualTo(views.thread(younger)).isPresent();
        assertThat(views.thread(younger).orElseThrow().messages()).hasSize(3);
    }

    @Test
    void anAnswerThatNamesNothingJoinsByItsSubjectWithinOneClient() {
        mailbox.receive(from("rossi@cliente.example", "1@x", "Subject: R: Bilancio\n\nVa bene.\n"));
        mailbox.sent(to("rossi@cliente.example", "2@x", "Subject: R: Bilancio\n\nGrazie.\n"));
        mailbox.receive(from("verdi@cliente.example", "3@x", "Subject: R: Bilancio\n\nQuale?\n"));
        mailbox.receive(from("rossi@cliente.example", "4@x", "Subject: Altro\n\nCiao.\n"));
        String thread = message("1@x").threadId();
        assertThat(message("2@x").threadId()).isEqualTo(thread);
        assertThat(message("3@x").threadId()).isNotEqualTo(thread);
        assertThat(message("4@x").threadId()).isNotEqualTo(thread);
    }

    @Test
    void anAddressOfTwoClientsLinksNothingAndOffersBoth() {
        database.handle()
                .execute("insert into client_address (firm_id, client_id, address, kind, source)"
                        + " values ('studio', 'rossi', 'comune@altrove.example', 'EMAIL', 'test'),"
                        + " ('studio', 'verdi', 'comune@altrove.example', 'EMAIL', 'test')");
        assertThat(mailbox.receive(from("comune@altrove.example", "1@x", "\nCiao\n")))
                .isEmpty();
        List<WaitingMail> waiting = new Candidates(database.handle(), TestDatabase.FIRM)
                .of(new MessageViews(database.handle(), TestDatabase.FIRM).waiting(null, 10));
        assertThat(waiting).singleElement().satisfies(mail -> assertThat(mail.candidates())
                .extracting(WaitingMail.Candidate::clientId)
                .containsExactlyInAnyOrder("rossi", "verdi"));
    }

    @Test
    void aMailToTwoClientsIsAContactOfBoth() {
        assertThat(mailbox.sent(to("rossi@cliente.example, verdi@cliente.example", "1@x", "\nCircolare\n")))
                .containsExactlyInAnyOrder("rossi", "verdi");
        assertThat(contacts("rossi")).hasSize(1);
        assertThat(contacts("verdi")).hasSize(1);
    }

    @Test
    void anAutomaticReplyIsAutomaticAndTellsTheDayOfReturn() {
        mailbox.receive(
                from(
                        "rossi@cliente.example",
                        "1@x",
                        "Subject: Risposta automatica: CIG\nAuto-Submitted: auto-replied\n\nSono assente, rientro il 16 marzo.\n"));
        assertThat(message("1@x").kind()).isEqualTo(Kind.AUTO_REPLY);
        assertThat(message("1@x").signals()).containsExactly(Signal.OUT_OF_OFFICE);
        assertThat(contacts("rossi")).singleElement().satisfies(contact -> assertThat(contact)
                .containsEntry("automatic", true)
                .containsEntry("return_date", java.sql.Date.valueOf("2026-03-16")));
    }

    @Test
    void aBounceReachesTheClientWhoseAddressFailed() {
        mailbox.sent(to("rossi@cliente.example", "1@x", "\nBuongiorno\n"));
        mailbox.receive("From: MAILER-DAEMON@server.example\nTo: studio@riguardo.example\nMessage-ID: <b@x>\n"
                + "Date: Tue, 3 Mar 2026 11:00:00 +0100\nSubject: Undelivered Mail Returned to Sender\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nNon consegnato.\n"
                + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; server\n\n"
                + "Final-Recipient: rfc822; rossi@cliente.example\nAction: failed\nStatus: 5.1.1\n"
                + "--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <1@x>\n--b--\n");
        assertThat(message("b@x").refersTo()).isEqualTo("<1@x>");
        assertThat(message("b@x").threadId()).isEqualTo(message("1@x").threadId());
        assertThat(contacts("rossi"))
                .extracting(contact -> contact.get("signals"))
                .containsExactly("", "BOUNCE");
    }

    @Test
    void aCertifiedReceiptIsNoContact() {
        mailbox.sent(to("rossi@cliente.example", "1@x", "\nBuongiorno\n"));
        mailbox.receive(
                "From: posta-certificata@pec.example\nTo: studio@riguardo.example\nMessage-ID: <opec9@pec.example>\n"
                        + "X-Ricevuta: avvenuta-consegna\nX-Riferimento-Message-ID: <1@x>\nSubject: CONSEGNA: Buongiorno\n"
                        + "Date: Tue, 3 Mar 2026 11:00:00 +0100\n\nIl messaggio e' stato consegnato.\n");
        assertThat(message("opec9@pec.example").kind()).isEqualTo(Kind.RECEIPT);
        assertThat(message("opec9@pec.example").threadId())
                .isEqualTo(message("1@x").threadId());
        assertThat(contacts("rossi")).hasSize(1);
    }

    @Test
    void aReminderThatAnotherProgramSentIsAboutMoney() {
        mailbox.sent(
                to("rossi@cliente.example", "1@x", "Subject: Sollecito di pagamento fattura 12\n\nGentile cliente\n"));
        assertThat(message("1@x").purpose()).isEqualTo(Purpose.MONEY);
        assertThat(contacts("rossi")).singleElement().satisfies(contact -> assertThat(contact)
                .containsEntry("purpose", "MONEY"));
    }

    @Test
    void mailThatWaitsIsLinkedOnceItsAddressBecomesKnown() {
        mailbox.receive(from("nuovo@altrove.example", "1@x", "\nCiao\n"));
        database.handle()
                .execute("insert into client_address (firm_id, client_id, address, kind, source)"
                        + " values ('studio', 'verdi', 'nuovo@altrove.example', 'EMAIL', 'import')");
        assertThat(MailLinks.linkWaiting(database.handle(), TestDatabase.FIRM, TestMailbox.NOW))
                .containsExactly("verdi");
        assertThat(message("1@x").clientId()).isEqualTo("verdi");
    }

    @Test
    void newslettersAndTheFirmsOwnNotesDoNotWait() {
        mailbox.receive(from("news@altrove.example", "1@x", "List-Unsubscribe: <mailto:x@y>\n\nOfferta\n"));
        mailbox.receive(from(TestMailbox.STUDIO, "2@x", "\nNota per me\n"));
        assertThat(waiting()).isZero();
    }

    @Test
    void whatCannotBeKeptIsSetAsideOnce() {
        var own = OwnSide.of(database.handle(), TestDatabase.FIRM);
        var keeping = new MailKeeping(database.handle(), TestDatabase.FIRM, own, TestMailbox.NOW);
        var mail = mailbox.read("INBOX", from("rossi@cliente.example", "1@x", "\nCiao\n"));
        keeping.setAside("studio", mail, "could not be kept");
        keeping.setAside("studio", mail, "could not be kept");
        assertThat(database.handle()
                        .createQuery("select note from mail_message")
                        .mapTo(String.class)
                        .list())
                .containsExactly("could not be kept");
    }
}
