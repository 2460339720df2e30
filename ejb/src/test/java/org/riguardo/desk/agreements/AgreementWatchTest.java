package org.riguardo.desk.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Purpose;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.desk.agreements.FirmAgreements.Shown;
import org.riguardo.firm.Caller;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

/** An agreement as the days go by, held against the ledger: each state is the policy's own. */
class AgreementWatchTest {

    private static final PolicySettings POLICY = PolicySettings.defaults();
    private static final Caller PAOLO = new Caller(TestDatabase.FIRM, "paolo");
    private static final LocalDate MADE = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    private final TestDatabase database = TestDatabase.open();
    private final Database shared = Database.of(Jdbi.create(database.handle().getConnection()));

    @BeforeEach
    void aLatePayerWhoAgreed() {
        database.client(TestDatabase.FIRM, "c1", LocalDate.of(2020, 1, 1));
        database.item(TestDatabase.FIRM, "c1", "i1", LocalDate.of(2026, 1, 20), "1200.00");
        ledgerOf(MADE);
        book(MADE)
                .make(
                        "c1",
                        new AgreementTerms(
                                AgreementKind.PLAN,
                                null,
                                List.of("i1"),
                                List.of(
                                        new Instalment(DUE, new BigDecimal("600.00")),
                                        new Instalment(LocalDate.of(2026, 4, 20), new BigDecimal("600.00")))),
                        null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whileItRunsNothingIsAsked() {
        assertThat(view(DUE).standing()).isEqualTo(AgreementStanding.RUNNING);
        assertThat(view(DUE).next()).isEqualTo(DUE);
        assertThat(decision(DUE).action()).isNotEqualTo(Action.EMAIL);
        assertThat(decision(DUE).purpose()).isNotEqualTo(Purpose.MONEY);
        assertThat(firm(DUE).shown(Shown.WEEK)).hasSize(1);
        assertThat(firm(DUE.minusDays(8)).shown(Shown.WEEK)).isEmpty();
    }

    @Test
    void itHasItsDaysOfGraceAndThenItIsBrokenAndComesBackForACallNeverForALetter() {
        LocalDate grace = LocalDate.of(2026, 3, 24);
        ledgerOf(grace);
        assertThat(view(grace).standing()).isEqualTo(AgreementStanding.RUNNING);

        LocalDate broken = LocalDate.of(2026, 3, 25);
        ledgerOf(broken);
        assertThat(view(broken).standing()).isEqualTo(AgreementStanding.BROKEN);
        assertThat(firm(broken).shown(Shown.BROKEN))
                .extracting(AgreementView::id)
                .hasSize(1);
        for (int later = 0; later < 30; later++) {
            LocalDate day = broken.plusDays(later);
            ledgerOf(day);
            assertThat(decision(day).action()).as("on %s", day).isNotEqualTo(Action.EMAIL);
        }
        assertThat(decision(broken).action()).isEqualTo(Action.CALL);
        assertThat(decision(broken).alerts()).anyMatch(alert -> alert.rule().equals("broken-agreement"));
    }

    @Test
    void anInstalmentThatCameIsMetAndTheNextOneIsAwaited() {
        paid(LocalDate.of(2026, 3, 19), "600.00");
        ledgerOf(LocalDate.of(2026, 3, 26));

        AgreementView view = view(LocalDate.of(2026, 3, 26));
        assertThat(view.standing()).isEqualTo(AgreementStanding.RUNNING);
        assertThat(view.instalments()).extracting(AgreementView.Payment::met).containsExactly(true, false);
        assertThat(view.next()).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void whenAllCameItIsKeptAndTheClientIsThanked() {
        paid(LocalDate.of(2026, 3, 19), "600.00");
        paid(LocalDate.of(2026, 4, 14), "600.00");
        database.handle()
                .execute("update item set open_amount = 0, settled_on = ? where id = 'i1'", LocalDate.of(2026, 4, 14));
        LocalDate day = LocalDate.of(2026, 4, 15);
        ledgerOf(day);

        assertThat(view(day).standing()).isEqualTo(AgreementStanding.KEPT);
        assertThat(firm(day).shown(Shown.KEPT)).hasSize(1);
        assertThat(decision(day).action()).isEqualTo(Action.THANK);
    }

    @Test
    void aPaymentThatIsTooSmallMeetsNothingAndOneThatComesEarlyMeetsWhatItReaches() {
        paid(LocalDate.of(2026, 3, 5), "500.00");
        assertThat(view(DUE).next()).isEqualTo(DUE);
        assertThat(view(LocalDate.of(2026, 3, 25)).standing()).isEqualTo(AgreementStanding.BROKEN);

        paid(LocalDate.of(2026, 3, 6), "700.00");
        AgreementView early = view(DUE);
        assertThat(early.standing()).isEqualTo(AgreementStanding.KEPT);
        assertThat(early.instalments()).extracting(AgreementView.Payment::met).containsExactly(true, true);
    }

    @Test
    void withinOnePercentAnInstalmentIsMet() {
        paid(LocalDate.of(2026, 3, 19), "594.00");
        assertThat(view(LocalDate.of(2026, 3, 26)).next()).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void aPaymentForAnotherDocumentIsNotTakenForIt() {
        database.item(TestDatabase.FIRM, "c1", "i2", LocalDate.of(2026, 3, 1), "600.00");
        paid(LocalDate.of(2026, 3, 19), "600.00");
        database.handle()
                .execute("insert into payment_item (payment_id, item_id, amount) values ('p2026-03-19', 'i2', 600)");

        assertThat(view(LocalDate.of(2026, 3, 26)).standing()).isEqualTo(AgreementStanding.BROKEN);
    }

    @Test
    void oneInstalmentThatComesLateMendsIt() {
        LocalDate late = LocalDate.of(2026, 3, 27);
        ledgerOf(late);
        assertThat(view(late).standing()).isEqualTo(AgreementStanding.BROKEN);

        paid(late, "600.00");
        assertThat(view(late).standing()).isEqualTo(AgreementStanding.RUNNING);
        assertThat(view(late).next()).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update item set open_amount = 0, settled_on = '2026-03-15' where id = 'i1'",
                "update item set voided = true where id = 'i1'"
            })
    void whereNothingOfItIsOpenAnyMoreItIsOverWithoutAPayment(String creditedOrCancelled) {
        database.handle().execute(creditedOrCancelled);
        ledgerOf(LocalDate.of(2026, 3, 26));

        assertThat(view(LocalDate.of(2026, 3, 26)).standing()).isEqualTo(AgreementStanding.CLOSED);
        assertThat(decision(LocalDate.of(2026, 3, 26)).purpose()).isNotEqualTo(Purpose.MONEY);
    }

    @Test
    void oneThatANewerOneReplacedIsShownAsSuch() {
        book(MADE)
                .make(
                        "c1",
                        new AgreementTerms(
                                AgreementKind.DEFERRAL,
                                null,
                                List.of("i1"),
                                List.of(new Instalment(LocalDate.of(2026, 9, 15), new BigDecimal("1200.00")))),
                        null);

        assertThat(views(DUE))
                .extracting(AgreementView::standing)
                .containsExactlyInAnyOrder(AgreementStanding.RUNNING, AgreementStanding.SUPERSEDED);
    }

    private AgreementView view(LocalDate day) {
        return views(day).get(0);
    }

    private List<AgreementView> views(LocalDate day) {
        return new AgreementViews(database.handle(), TestDatabase.FIRM, POLICY, at(day)).of(Map.of("c1", file()));
    }

    private FirmAgreements firm(LocalDate day) {
        return new FirmAgreements(views(day), day);
    }

    private Decision decision(LocalDate day) {
        return Policy.decide(file(), POLICY, at(day));
    }

    private ClientFile file() {
        Clock clock = Clock.fixed(at(MADE), ZoneOffset.UTC);
        return ClientFiles.of(shared, Firms.of(shared, new FirmConfig(), clock)).load(TestDatabase.FIRM, "c1");
    }

    private void ledgerOf(LocalDate day) {
        database.handle().execute("update firm set ledger_day = ? where id = 'studio'", day);
    }

    private void paid(LocalDate day, String amount) {
        database.handle()
                .execute(
                        "insert into payment (id, firm_id, client_id, received_on, amount, currency) values (?, 'studio', 'c1', ?, ?,"
                                + " 'EUR')",
                        "p" + day,
                        day,
                        new BigDecimal(amount));
    }

    private AgreementBook book(LocalDate day) {
        return new AgreementBook(database.handle(), PAOLO, at(day), day, false);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(POLICY.zone()).toInstant();
    }
}
