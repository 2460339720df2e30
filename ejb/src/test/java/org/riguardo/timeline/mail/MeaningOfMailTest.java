package org.riguardo.timeline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.timeline.mail.TestMailbox.from;
import static org.riguardo.timeline.mail.TestMailbox.to;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.meaning.Kind;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.Policies;
import org.riguardo.timeline.meaning.Decided;
import org.riguardo.timeline.meaning.Deciders;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meaning.MessageMeaning;
import org.riguardo.timeline.meaning.Said;
import org.riguardo.timeline.meaning.State;

/** From a mail that came in to what the policy decides because of its words, and back. */
class MeaningOfMailTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Caller PAOLO = new Caller(TestDatabase.FIRM, "paolo");
    private static final Kind PROMISE = new Kind.Heard(Signal.PROMISE);
    private static final Kind HARDSHIP = new Kind.Heard(Signal.HARDSHIP);
    private static final Kind MONEY = new Kind.About(Purpose.MONEY);
    private static final String PROMISES = "Subject: Fattura\n\nBuongiorno,\npaghiamo entro fine mese.\nRossi\n";

    private final TestDatabase database = open();
    private final TestMailbox mailbox = new TestMailbox(database.handle());
    private final Clock clock = Clock.fixed(TestMailbox.NOW, ZoneOffset.UTC);
    private final Database shared = Database.of(Jdbi.create(database.handle().getConnection()));
    private final DecisionKeeper keeper = DecisionKeeper.of(
            shared, ClientFiles.of(shared, Firms.of(shared, new FirmConfig(), clock)), Policies.of(shared), clock);
    private final Deciders staff = new Deciders(database.handle(), PAOLO, ROME, TestMailbox.NOW);

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void aClientWhoOwes() {
        database.client(TestDatabase.FIRM, "rossi", LocalDate.of(2020, 1, 1));
        database.item(TestDatabase.FIRM, "rossi", "i1", LocalDate.of(2026, 1, 15), "1200.00");
        Firms.of(shared, new FirmConfig(), clock).ledgerKnownUpTo(TestDatabase.FIRM, LocalDate.of(2026, 3, 2), true);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private MessageMeaning meaning(String id) {
        return staff.meaning(message(id).id());
    }

    private MessageView message(String id) {
        return new MessageViews(database.handle(), TestDatabase.FIRM)
                .byMessageId("<" + id + ">")
                .get(0);
    }

    private FindingView finding(String message, Kind kind) {
        return meaning(message).findings().stream()
                .filter(finding -> finding.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> contact() {
        return database.handle()
                .createQuery("select purpose, money_mentioned, signals, automatic from interaction"
                        + " where client_id = 'rossi' and withdrawn_at is null")
                .mapToMap()
                .one();
    }

    private List<String> closedGates() {
        keeper.refresh(TestDatabase.FIRM, List.of("rossi"));
        Decision decision = keeper.kept(TestDatabase.FIRM, "rossi");
        assertThat(decision).isNotNull();
        return decision.because().stream().map(Because::rule).toList();
    }

    @Test
    void aPromiseCountsAtOnceHoldsMoneyAndStopsWhenItIsRefused() {
        mailbox.receive(from("rossi@cliente.example", "1@x", PROMISES));
        FindingView promise = finding("1@x", PROMISE);
        assertThat(promise.state()).isEqualTo(State.COUNTED);
        assertThat(promise.by()).isNull();
        assertThat(promise.day()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(meaning("1@x").text().substring(promise.from(), promise.to()))
                .isEqualTo(promise.words())
                .contains("paghiamo");
        assertThat(contact()).containsEntry("signals", "PROMISE").containsEntry("money_mentioned", true);
        assertThat(closedGates()).contains("pending-signal");

        assertThat(staff.refuse(promise.id()).clients()).containsExactly("rossi");
        assertThat(contact()).containsEntry("signals", "").containsEntry("money_mentioned", false);
        assertThat(closedGates()).doesNotContain("pending-signal");

        staff.undo(promise.id());
        assertThat(finding("1@x", PROMISE).by()).isNull();
        assertThat(closedGates()).contains("pending-signal");
    }

    @Test
    void hardshipWaitsForAPersonAndBearsADayToLookAtItAgain() {
        mailbox.receive(from("rossi@cliente.example", "1@x", "\nAbbiamo chiesto la cassa integrazione per tutti.\n"));
        FindingView hardship = finding("1@x", HARDSHIP);
        assertThat(hardship.state()).isEqualTo(State.PROPOSED);
        assertThat(hardship.pressing()).isTrue();
        assertThat(staff.waiting("rossi")).extracting(FindingView::id).containsExactly(hardship.id());
        assertThat(staff.waitingCounts("rossi")).isEqualTo(Map.of("rossi", 1));
        assertThat(contact()).containsEntry("signals", "");
        assertThat(closedGates()).doesNotContain("hardship");

        staff.confirm(hardship.id(), null);
        assertThat(contact()).containsEntry("signals", "HARDSHIP");
        assertThat(closedGates()).contains("hardship");
        assertThat(finding("1@x", HARDSHIP).reviewOn()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(finding("1@x", HARDSHIP).by()).isEqualTo("paolo");
        assertThat(staff.waiting("rossi")).isEmpty();
        assertThat(staff.waitingCounts("rossi")).isEmpty();

        var later = new Deciders(database.handle(), PAOLO, ROME, Instant.parse("2026-06-03T08:00:00Z"));
        assertThat(later.waiting("rossi")).extracting(FindingView::id).containsExactly(hardship.id());

        assertThat(later.confirm(hardship.id(), null).clients()).containsExactly("rossi");
        assertThat(flags()).containsExactly("HARDSHIP 2026-06-03");
        assertThat(later.waiting("rossi")).isEmpty();
        later.refuse(hardship.id());
        assertThat(flags()).isEmpty();
    }

    private List<String> flags() {
        return database.handle()
                .createQuery("select flag, since from client_flag where client_id = 'rossi' and lifted is null")
                .map((row, context) -> row.getString("flag") + " " + row.getObject("since", LocalDate.class))
                .list();
    }

    @Test
    void theAccountingSystemsOwnReminderIsAMoneyContactAndHoldsTheNextOne() {
        mailbox.sent(to(
                "rossi@cliente.example",
                "1@x",
                "Auto-Submitted: auto-generated\nPrecedence: bulk\nSubject: Sollecito di pagamento\n\n"
                        + "Gentile cliente, la fattura n. 12 risulta scaduta e non ancora pagata.\n"));
        assertThat(contact())
                .containsEntry("purpose", "MONEY")
                .containsEntry("automatic", true)
                .containsEntry("money_mentioned", true);
        assertThat(closedGates()).contains("frequency");

        staff.refuse(finding("1@x", MONEY).id());
        meaning("1@x").findings().stream()
                .filter(finding -> finding.kind().equals(MONEY) && finding.counts())
                .forEach(finding -> staff.refuse(finding.id()));
        assertThat(contacts()).isEmpty();
        assertThat(closedGates()).doesNotContain("frequency");
        assertThat(message("1@x").clientId()).isEqualTo("rossi");

        FindingView refused = finding("1@x", MONEY);
        assertThat(staff.undo(refused.id()).clients()).containsExactly("rossi");
        assertThat(contacts()).containsExactly("rossi MONEY address rossi@cliente.example");
        assertThat(closedGates()).contains("frequency");
        staff.refuse(refused.id());
        assertThat(staff.add(meaning("1@x").messageId(), Said.of(MONEY, null, null, null))
                        .clients())
                .containsExactly("rossi");
        assertThat(contacts()).containsExactly("rossi MONEY address rossi@cliente.example");
    }

    @Test
    void whatAProgramSentBecomesAContactOfAllItsClientsOnceAPersonSaysThatItIsAboutMoney() {
        database.client(TestDatabase.FIRM, "verdi", null);
        mailbox.sent(to(
                "rossi@cliente.example, verdi@cliente.example",
                "1@x",
                "Auto-Submitted: auto-generated\nPrecedence: bulk\nSubject: Estratto\n\nIn allegato l'estratto.\n"));
        assertThat(contacts()).isEmpty();
        Decided added = staff.add(meaning("1@x").messageId(), Said.of(MONEY, null, null, null));
        assertThat(added.clients()).containsExactlyInAnyOrder("rossi", "verdi");
        assertThat(contacts())
                .containsExactly(
                        "rossi MONEY address rossi@cliente.example", "verdi MONEY address verdi@cliente.example");
        assertThat(staff.undo(added.finding()).clients()).containsExactlyInAnyOrder("rossi", "verdi");
        assertThat(contacts()).isEmpty();
    }

    @Test
    void whatAClientsProgramSentIsNoContactWhateverItIsAbout() {
        mailbox.receive(from(
                "rossi@cliente.example",
                "1@x",
                "Auto-Submitted: auto-generated\nPrecedence: bulk\nSubject: Avviso\n\nIn allegato l'estratto.\n"));
        assertThat(contacts()).isEmpty();
        staff.add(meaning("1@x").messageId(), Said.of(MONEY, null, null, null));
        assertThat(contacts()).isEmpty();
    }

    private List<String> contacts() {
        return database.handle()
                .createQuery("select client_id || ' ' || purpose || ' ' || link_reason || ' ' || link_detail"
                        + " from interaction where withdrawn_at is null order by client_id")
                .mapTo(String.class)
                .list();
    }

    @Test
    void whatAPersonDecidedStaysWhenTheMailIsReadAgain() {
        mailbox.receive(from("rossi@cliente.example", "1@x", PROMISES));
        staff.correct(
                finding("1@x", PROMISE).id(),
                Said.of(
                        new Kind.Heard(Signal.DEFERRAL_REQUEST),
                        LocalDate.of(2026, 4, 10),
                        new BigDecimal("1200.00"),
                        null));
        staff.add(meaning("1@x").messageId(), Said.of(HARDSHIP, null, null, null));
        assertThat(contact()).containsEntry("signals", "DEFERRAL_REQUEST,HARDSHIP");

        mailbox.receive(from("rossi@cliente.example", "1@x", PROMISES));
        staff.readAgain(meaning("1@x"));

        assertThat(contact()).containsEntry("signals", "DEFERRAL_REQUEST,HARDSHIP");
        assertThat(meaning("1@x").findings())
                .filteredOn(finding -> finding.state() == State.CORRECTED)
                .hasSize(2);
        assertThat(meaning("1@x").findings()).extracting(FindingView::kind).doesNotContain(PROMISE);
        FindingView corrected = finding("1@x", new Kind.Heard(Signal.DEFERRAL_REQUEST));
        assertThat(corrected.day()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(corrected.amount()).isEqualByComparingTo("1200");
        assertThat(corrected.found()).isEqualTo(new FindingView.Found(PROMISE, LocalDate.of(2026, 3, 31), null));

        staff.undo(corrected.id());
        assertThat(finding("1@x", PROMISE).day()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(contact()).containsEntry("signals", "HARDSHIP,PROMISE");
    }

    @Test
    void whatWasRefusedDoesNotComeUpAgain() {
        mailbox.receive(from("rossi@cliente.example", "1@x", PROMISES));
        staff.refuse(finding("1@x", PROMISE).id());
        staff.readAgain(meaning("1@x"));
        assertThat(meaning("1@x").findings())
                .filteredOn(finding -> finding.kind().equals(PROMISE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.state()).isEqualTo(State.REFUSED));
        assertThat(contact()).containsEntry("signals", "");
    }

    @Test
    void aWordThatAPersonQuotesIsMarkedWhereItStands() {
        mailbox.receive(from("rossi@cliente.example", "1@x", "\nCi vediamo dopo le ferie.\n"));
        staff.add(
                meaning("1@x").messageId(),
                Said.of(new Kind.Heard(Signal.DEFERRAL_REQUEST), LocalDate.of(2026, 9, 1), null, null)
                        .with("dopo le ferie"));
        FindingView added = finding("1@x", new Kind.Heard(Signal.DEFERRAL_REQUEST));
        assertThat(meaning("1@x").text().substring(added.from(), added.to())).isEqualTo("dopo le ferie");
        staff.undo(added.id());
        assertThat(contact()).containsEntry("signals", "");
    }

    @Test
    void aMailThatWentOutAfterAllSaysNothingOfTheClient() {
        String mail = "From: paolo@altro.example\nTo: rossi@cliente.example\nMessage-ID: <1@x>\n"
                + "Date: Tue, 3 Mar 2026 10:00:00 +0100\n\nPaghiamo entro fine mese.\n";
        mailbox.receive(mail);
        mailbox.sent(mail);
        assertThat(contact()).containsEntry("signals", "");
        assertThat(meaning("1@x").findings())
                .noneMatch(finding -> finding.kind().equals(PROMISE));
    }

    @Test
    void anotherFirmSeesAndDecidesNothing() {
        mailbox.receive(from("rossi@cliente.example", "1@x", PROMISES));
        FindingView promise = finding("1@x", PROMISE);
        database.firm("altro");
        var other = new Deciders(database.handle(), new Caller("altro", "eva"), ROME, TestMailbox.NOW);
        assertThat(other.finds(promise.id())).isFalse();
        assertThat(other.waiting("rossi")).isEmpty();
        assertThat(promise.state()).isEqualTo(State.COUNTED);
    }
}
