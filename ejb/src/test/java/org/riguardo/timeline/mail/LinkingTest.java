package org.riguardo.timeline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.timeline.mail.TestMailbox.from;
import static org.riguardo.timeline.mail.TestMailbox.to;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.TestDatabase;

/** Whose a message is: what links it, with which reason, and what is left to a person. */
class LinkingTest {

    private static final String ROSSI_VAT = "01234567897";
    private static final String VERDI_TAX_CODE = "RSSMRA80A01H501U";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private final TestDatabase database = open();
    private final TestMailbox mailbox = new TestMailbox(database.handle());

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void twoClients() {
        database.client(TestDatabase.FIRM, "rossi", null);
        database.client(TestDatabase.FIRM, "verdi", null);
        database.handle().execute("update client set vat_id = ? where id = 'rossi'", "IT" + ROSSI_VAT);
        database.handle().execute("update client set tax_code = ? where id = 'verdi'", VERDI_TAX_CODE);
        address("rossi", "amministrazione@rossi-impianti.example");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void address(String client, String address) {
        database.handle()
                .execute(
                        "insert into client_address (firm_id, client_id, address, kind, source) values (?, ?, ?, 'EMAIL', 'import')",
                        TestDatabase.FIRM,
                        client,
                        address);
    }

    private void invoice(String client, String number, LocalDate issued) {
        String id = database.item(TestDatabase.FIRM, client, client + number, issued.plusDays(30), "100.00");
        database.handle().execute("update item set number = ?, issued = ? where id = ?", number, issued, id);
    }

    private MessageView message(String id) {
        return new MessageViews(database.handle(), TestDatabase.FIRM)
                .byMessageId("<" + id + ">")
                .get(0);
    }

    private String why(String id) {
        MessageView message = message(id);
        return message.clientId() + " " + message.linkReason() + " " + message.linkDetail();
    }

    private List<WaitingMail> waiting() {
        return new Candidates(database.handle(), TestDatabase.FIRM)
                .of(new MessageViews(database.handle(), TestDatabase.FIRM).waiting(null, 50));
    }

    private void waitsFor(String id, String... clients) {
        assertThat(message(id).clientId()).isNull();
        assertThat(waiting())
                .filteredOn(one -> ("<" + id + ">").equals(one.message().messageId()))
                .singleElement()
                .satisfies(one -> assertThat(one.candidates())
                        .extracting(WaitingMail.Candidate::clientId)
                        .containsExactly(clients));
    }

    @Test
    void byAnAddress() {
        mailbox.receive(from("rossi@cliente.example", "1@x", "\nBuongiorno\n"));
        assertThat(why("1@x")).isEqualTo("rossi address rossi@cliente.example");
    }

    @Test
    void byADomainThatIsOneClientsAlone() {
        mailbox.receive(from("magazzino@rossi-impianti.example", "1@x", "\nBuongiorno\n"));
        assertThat(why("1@x")).isEqualTo("rossi domain rossi-impianti.example");
        mailbox.sent(to("tecnico@rossi-impianti.example", "2@x", "\nBuongiorno\n"));
        assertThat(why("2@x")).isEqualTo("rossi domain rossi-impianti.example");
    }

    @Test
    void aDomainOfTwoClientsTellsNothing() {
        mailbox.receive(from("altro@cliente.example", "1@x", "\nBuongiorno\n"));
        waitsFor("1@x", "rossi", "verdi");
    }

    @Test
    void aProvidersDomainTellsNothing() {
        address("rossi", "rossi.impianti@gmail.com");
        address("rossi", "rossi@pec.aruba.it");
        mailbox.receive(from("qualcuno@gmail.com", "1@x", "\nBuongiorno\n"));
        mailbox.receive(from("altri@pec.aruba.it", "2@x", "\nBuongiorno\n"));
        waitsFor("1@x");
        waitsFor("2@x");
    }

    @Test
    void anAddressThatWasLearnedDoesNotMakeItsDomainTheClients() {
        database.handle()
                .execute("insert into client_address (firm_id, client_id, address, kind, source)"
                        + " values ('studio', 'rossi', 'bianchi@commercialista.example', 'EMAIL', 'assigned')");
        mailbox.receive(from("neri@commercialista.example", "1@x", "\nBuongiorno\n"));
        waitsFor("1@x", "rossi");
    }

    @Test
    void byAVatNumberInTheTextTheSubjectOrTheSignature() {
        mailbox.receive(from("a@altrove.example", "1@x", "\nSiamo la P.IVA IT" + ROSSI_VAT + ", quando ci vediamo?\n"));
        mailbox.receive(from("b@altrove.example", "2@x", "Subject: F24 di " + VERDI_TAX_CODE + "\n\nIn allegato.\n"));
        mailbox.receive(from(
                "c@altrove.example",
                "3@x",
                "\nMi richiamate?\n\n-- \nMario Rossi\nRossi Impianti\nP.IVA " + ROSSI_VAT + "\n"));
        assertThat(why("1@x")).isEqualTo("rossi number " + ROSSI_VAT);
        assertThat(why("2@x")).isEqualTo("verdi number " + VERDI_TAX_CODE);
        assertThat(why("3@x")).isEqualTo("rossi number " + ROSSI_VAT);
    }

    @Test
    void aNumberThatIsQuotedOrWrongOrTheFirmsOwnTellsNothing() {
        database.handle()
                .execute("insert into firm_number (firm_id, number) values ('studio', ?)", "IT" + "00905811006");
        database.handle().execute("update client set vat_id = 'IT00905811006' where id = 'verdi'");
        mailbox.receive(from(
                "a@altrove.example",
                "1@x",
                "\nEcco.\n\nIl 22/07/2026 10:13, Studio ha scritto:\n> P.IVA " + ROSSI_VAT + "\n"));
        mailbox.receive(from("b@altrove.example", "2@x", "\nP.IVA 01234567890\n"));
        mailbox.receive(from("c@altrove.example", "3@x", "\nScrivo allo studio, P.IVA 00905811006\n"));
        waitsFor("1@x");
        waitsFor("2@x");
        waitsFor("3@x");
    }

    @Test
    void byADocumentThatOneClientGot() {
        invoice("rossi", "101/2026", MARCH);
        invoice("verdi", "FPR 7/26", MARCH);
        mailbox.receive(from("a@altrove.example", "1@x", "\nPer la fattura 101/2026 serve il bonifico?\n"));
        mailbox.receive(from("b@altrove.example", "2@x", "\nVi scrivo per la fattura n. 101 del 31/03/2026.\n"));
        mailbox.receive(from("c@altrove.example", "3@x", "Subject: Parcella FPR 7/26\n\nPagata?\n"));
        mailbox.sent(to("contabile@altrove.example", "4@x", "\nLe ricordiamo la fattura 101/2026.\n"));
        assertThat(why("1@x")).isEqualTo("rossi document 101/2026");
        assertThat(why("2@x")).isEqualTo("rossi document 101/2026");
        assertThat(why("3@x")).isEqualTo("verdi document FPR 7/26");
        assertThat(why("4@x")).isEqualTo("rossi document 101/2026");
    }

    @Test
    void aDocumentThatMayBeAnotherIsNoMoreThanACandidate() {
        invoice("rossi", "101/2026", MARCH);
        invoice("rossi", "55/2026", MARCH);
        invoice("verdi", "55/2026/A", MARCH);
        mailbox.receive(from("a@altrove.example", "1@x", "\nLa fattura 101 è giusta?\n"));
        mailbox.receive(from("b@altrove.example", "2@x", "\nLa fattura 101/2025 è giusta?\n"));
        mailbox.receive(from("c@altrove.example", "3@x", "\nSecondo il D.Lgs. 101/2026 si può.\n"));
        mailbox.receive(from("d@altrove.example", "4@x", "\nLa fattura 55/2026?\n"));
        waitsFor("1@x", "rossi");
        waitsFor("2@x");
        waitsFor("3@x");
        assertThat(message("4@x").clientId()).isNull();
        assertThat(waiting())
                .filteredOn(one -> one.message().messageId().equals("<4@x>"))
                .singleElement()
                .satisfies(one -> assertThat(one.candidates()).isNotEmpty());
    }

    @Test
    void anAddressAndANumberThatContradictEachOtherWaitWithBoth() {
        mailbox.receive(from("verdi@cliente.example", "1@x", "\nPer la P.IVA " + ROSSI_VAT + " serve altro?\n"));
        waitsFor("1@x", "rossi", "verdi");
        assertThat(waiting().get(0).candidates().get(0).reasons())
                .containsExactly(
                        new LinkReason(Reason.NUMBER, ROSSI_VAT), new LinkReason(Reason.DOMAIN, "cliente.example"));
        assertThat(waiting().get(0).candidates().get(1).reasons())
                .containsExactly(new LinkReason(Reason.ADDRESS, "verdi@cliente.example"));
        mailbox.receive(from("rossi@cliente.example", "2@x", "\nPer la P.IVA " + ROSSI_VAT + " serve altro?\n"));
        assertThat(why("2@x")).isEqualTo("rossi address rossi@cliente.example");
    }

    @Test
    void anotherClientsInvoiceNumberIsAContradictionOnlyWithItsVeryDay() {
        invoice("rossi", "101/2026", MARCH);
        mailbox.receive(from("verdi@cliente.example", "1@x", "\nRegistrate la fattura 101/2026 del fornitore.\n"));
        mailbox.receive(from("verdi@cliente.example", "2@x", "\nE la fattura 101 del 31/03/2026 a Rossi?\n"));
        assertThat(why("1@x")).isEqualTo("verdi address verdi@cliente.example");
        waitsFor("2@x", "rossi", "verdi");
    }

    @Test
    void anAccountantOfTwoClientsIsAskedAboutUnlessTheTextSaysForWhom() {
        address("rossi", "bianchi@commercialista.example");
        address("verdi", "bianchi@commercialista.example");
        mailbox.receive(from("bianchi@commercialista.example", "1@x", "\nMi mandate il bilancio?\n"));
        mailbox.receive(from("bianchi@commercialista.example", "2@x", "\nIl bilancio di " + ROSSI_VAT + "?\n"));
        mailbox.receive(from(
                "bianchi@commercialista.example",
                "3@x",
                "\nI bilanci di " + ROSSI_VAT + " e " + VERDI_TAX_CODE + "?\n"));
        mailbox.receive(from("bianchi@commercialista.example", "4@x", "References: <2@x>\n\nAllora?\n"));
        waitsFor("1@x", "rossi", "verdi");
        assertThat(why("2@x")).isEqualTo("rossi number " + ROSSI_VAT);
        assertThat(message("3@x").clientId()).isNull();
        assertThat(why("4@x")).startsWith("rossi thread");
    }

    @Test
    void aDomainThatContradictsTheConversationWaits() {
        mailbox.sent(to("verdi@cliente.example", "1@x", "\nBuongiorno\n"));
        mailbox.receive(from("nuovo@rossi-impianti.example", "2@x", "References: <1@x>\n\nGrazie.\n"));
        waitsFor("2@x", "rossi", "verdi");
    }

    @Test
    void byAConversation() {
        mailbox.sent(to("rossi@cliente.example", "1@x", "Subject: Bilancio\n\nBuongiorno\n"));
        mailbox.receive(
                from("segretaria@altrove.example", "2@x", "Subject: R: Bilancio\nReferences: <1@x>\n\nRispondo io.\n"));
        assertThat(why("2@x")).isEqualTo("rossi thread bilancio");
    }

    @Test
    void aMailToAnOfficeThatNamesAClientIsNoContactWithIt() {
        mailbox.sent(to("ufficio@agenzia.example", "1@x", "\nPer il contribuente " + ROSSI_VAT + " chiediamo.\n"));
        waitsFor("1@x", "rossi");
    }

    @Test
    void whatAColleagueWroteWentOutAndNotesAmongColleaguesDoNotWait() {
        mailbox.receive("From: anna@riguardo.example\nTo: rossi@cliente.example\nCc: " + TestMailbox.STUDIO
                + "\nMessage-ID: <1@x>\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n\nBuongiorno\n");
        mailbox.receive(from("anna@riguardo.example", "2@x", "\nNota per te\n"));
        assertThat(message("1@x").direction()).isEqualTo(Direction.OUT);
        assertThat(message("1@x").clientId()).isEqualTo("rossi");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aMessageWithoutAnySenderWaitsWithWhatItsTextSays() {
        invoice("rossi", "101/2026", MARCH);
        mailbox.receive(anonymous("1@x", "\nMi richiamate?\n"));
        mailbox.receive(anonymous("2@x", "Subject: Fattura 101\n\nÈ giusta?\n"));
        mailbox.receive(anonymous("3@x", "\nSiamo la P.IVA " + ROSSI_VAT + "\n"));
        mailbox.receive(anonymous("4@x", "Auto-Submitted: auto-generated\nPrecedence: bulk\n\nRapporto\n"));
        mailbox.sent(anonymous("5@x", "\nBozza\n"));
        waitsFor("1@x");
        waitsFor("2@x", "rossi");
        assertThat(why("3@x")).isEqualTo("rossi number " + ROSSI_VAT);
        assertThat(waiting()).hasSize(2).allSatisfy(one -> assertThat(one.addresses())
                .isEmpty());
    }

    private static String anonymous(String id, String more) {
        return "To: " + TestMailbox.STUDIO + "\nMessage-ID: <" + id + ">\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n"
                + more;
    }

    @Test
    void aNumberOfAMergedClientMeansTheOneThatRemains() {
        database.handle().execute("update client set merged_into = 'verdi' where id = 'rossi'");
        mailbox.receive(from("a@altrove.example", "1@x", "\nSiamo la P.IVA " + ROSSI_VAT + "\n"));
        assertThat(why("1@x")).isEqualTo("verdi number " + ROSSI_VAT);
    }

    @Test
    void whatWaitsIsLinkedOnceANumberOrADomainBecomesKnown() {
        mailbox.receive(from("a@nuova-ditta.example", "1@x", "\nBuongiorno\n"));
        mailbox.receive(from("b@altrove.example", "2@x", "\nSiamo la P.IVA 00905811006\n"));
        address("verdi", "info@nuova-ditta.example");
        database.handle().execute("update client set vat_id = 'IT00905811006' where id = 'verdi'");
        assertThat(MailLinks.linkWaiting(database.handle(), TestDatabase.FIRM, TestMailbox.NOW))
                .containsExactly("verdi");
        assertThat(why("1@x")).isEqualTo("verdi domain nuova-ditta.example");
        assertThat(why("2@x")).isEqualTo("verdi number 00905811006");
        assertThat(MailLinks.linkWaiting(database.handle(), TestDatabase.FIRM, TestMailbox.NOW))
                .isEmpty();
    }

    @Test
    void theReasonStandsOnTheContactToo() {
        mailbox.receive(from("magazzino@rossi-impianti.example", "1@x", "\nBuongiorno\n"));
        assertThat(database.handle()
                        .createQuery("select link_reason || ' ' || link_detail from interaction")
                        .mapTo(String.class)
                        .list())
                .containsExactly("domain rossi-impianti.example");
    }
}
