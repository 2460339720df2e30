package org.riguardo.desk.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

class AgreementBookTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Caller PAOLO = new Caller(TestDatabase.FIRM, "paolo");
    private static final Caller GIULIA = new Caller(TestDatabase.FIRM, "giulia");

    private final TestDatabase database = open();

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void aClientWithTwoOpenItems() {
        database.client(TestDatabase.FIRM, "c1", LocalDate.of(2011, 4, 1));
        database.item(TestDatabase.FIRM, "c1", "i1", LocalDate.of(2026, 2, 1), "1200.00");
        database.item(TestDatabase.FIRM, "c1", "i2", LocalDate.of(2026, 2, 15), "300.00");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAgreementThatIsTakenBackBringsBackTheOneBefore() {
        String first = book(PAOLO).make("c1", promise(20, "i1"), null).id();
        String second = book(PAOLO).make("c1", promise(30, "i1", "i2"), null).id();
        assertThat(counted()).containsExactly(second);

        book(PAOLO).withdraw("c1", second);
        assertThat(counted()).containsExactly(first);

        book(PAOLO).restore("c1", second);
        assertThat(counted()).containsExactly(second);
        assertThatThrownBy(() -> book(PAOLO).restore("c1", second)).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void oneThatANewerOneTookThePlaceOfDoesNotComeBack() {
        String first = book(PAOLO).make("c1", promise(20, "i1"), null).id();
        book(PAOLO).withdraw("c1", first);
        book(PAOLO).make("c1", promise(25, "i1"), null);

        assertThatThrownBy(() -> book(PAOLO).restore("c1", first)).isInstanceOf(InputProblem.class);
    }

    @Test
    void takingBackATalkTakesBackWhatWasAgreedInItAndNothingElse() {
        database.handle()
                .execute("insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, logged_at)"
                        + " values ('x1', 'studio', 'c1', now(), 'CALL', 'OUT', 'MONEY', now())");
        String before = book(PAOLO).make("c1", promise(20, "i2"), null).id();
        String inTalk = book(PAOLO).make("c1", promise(20, "i1"), "x1").id();

        assertThat(book(PAOLO).withdrawOf("c1", "x1")).containsExactly(inTalk);
        assertThat(counted()).containsExactly(before);
    }

    @Test
    void whatATalkThatWasTakenBackAgreedOnNeverComesBack() {
        database.handle()
                .execute("insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, logged_at)"
                        + " values ('x1', 'studio', 'c1', now(), 'CALL', 'OUT', 'MONEY', now())");
        String before = book(PAOLO).make("c1", promise(20, "i1"), null).id();
        book(PAOLO).make("c1", promise(25, "i1"), "x1");
        String after = book(PAOLO).make("c1", promise(30, "i1"), null).id();

        book(PAOLO).withdrawOf("c1", "x1");
        assertThat(counted()).as("the newer one stays").containsExactly(after);

        book(PAOLO).withdraw("c1", after);
        assertThat(counted()).containsExactly(before);
    }

    @Test
    void aPartnersDecisionCanBeTakenBackAndThenItWaitsAgain() {
        String before = book(PAOLO).make("c1", promise(20, "i1"), null).id();
        String waits = book(PAOLO).make("c1", promise(400, "i1"), null).id();

        partner().decide("c1", waits, true);
        partner().reopen("c1", waits);
        assertThat(state(waits)).isEqualTo("WAITING");

        partner().decide("c1", waits, false);
        assertThat(counted()).containsExactly(before);
        partner().reopen("c1", waits);
        assertThat(counted()).containsExactly(waits);
        assertThatThrownBy(() -> partner().reopen("c1", waits)).isInstanceOf(NotFoundProblem.class);

        partner().decide("c1", waits, false);
        book(PAOLO).make("c1", promise(25, "i1"), null);
        assertThatThrownBy(() -> partner().reopen("c1", waits)).isInstanceOf(InputProblem.class);
    }

    @Test
    void beyondTheBoundsAPartnerConfirmsAndUntilThenNothingIsAskedEither() {
        AgreementMade made = book(PAOLO).make("c1", promise(400, "i1"), null);

        assertThat(made.waits()).isTrue();
        assertThat(made.beyond())
                .extracting(beyond -> beyond.en())
                .containsExactly("The last payment lies beyond the 365 days that the firm grants without a partner.");
        assertThat(counted()).containsExactly(made.id());

        partner().decide("c1", made.id(), true);
        assertThat(state(made.id())).isEqualTo("MADE");
        assertThatThrownBy(() -> partner().decide("c1", made.id(), false)).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void onePartnerRefusesAndTheOneBeforeCountsAgain() {
        String before = book(PAOLO).make("c1", promise(20, "i1"), null).id();
        String waits = book(PAOLO).make("c1", promise(400, "i1"), null).id();

        partner().decide("c1", waits, false);

        assertThat(counted()).containsExactly(before);
        assertThat(state(waits)).isEqualTo("REFUSED");
    }

    @Test
    void takingBackAndRestoringIsNoWayAroundThePartner() {
        String waits = book(PAOLO).make("c1", promise(400, "i1"), null).id();
        book(PAOLO).withdraw("c1", waits);
        book(PAOLO).restore("c1", waits);

        assertThat(state(waits)).isEqualTo("WAITING");
    }

    @Test
    void aPartnerGoesBeyondTheBoundsAlone() {
        assertThat(partner().make("c1", promise(400, "i1"), null).waits()).isFalse();
    }

    @Test
    void theBoundsAreTheFirmsOwn() {
        assertThat(LimitRows.of(database.handle(), TestDatabase.FIRM)).isEqualTo(OfferLimits.UNSET);
        var strict = new OfferLimits(30, 2, new BigDecimal("100.00"));
        LimitRows.set(database.handle(), GIULIA, strict, NOW);
        LimitRows.set(database.handle(), GIULIA, strict, NOW);

        assertThat(LimitRows.of(database.handle(), TestDatabase.FIRM)).isEqualTo(strict);
        assertThat(book(PAOLO).make("c1", promise(31, "i1"), null).waits()).isTrue();
        assertThat(book(PAOLO).make("c1", promise(30, "i1"), null).waits()).isFalse();
        assertThatThrownBy(() -> new OfferLimits(0, 2, BigDecimal.ONE).checked())
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("longestDays"));
    }

    @Test
    void whatItIsAboutIsWhatIsPastDueAndNotDisputed() {
        database.item(TestDatabase.FIRM, "c1", "i3", LocalDate.of(2026, 4, 1), "99.00");
        database.item(TestDatabase.FIRM, "c1", "n1", LocalDate.of(2026, 2, 20), "-100.00");
        database.handle().execute("update item set disputed = true where id = 'i2'");

        OpenScope scope = OpenScope.of(database.handle(), TestDatabase.FIRM, "c1", TODAY);

        assertThat(scope.items()).containsExactly("i1");
        assertThat(scope.total()).isEqualByComparingTo("1100.00");
        assertThat(OpenScope.of(database.handle(), TestDatabase.FIRM, "c1", LocalDate.of(2026, 1, 1))
                        .items())
                .containsExactly("i1", "i3");
    }

    private List<String> counted() {
        return database.handle()
                .createQuery(
                        "select id from agreement where state in ('MADE', 'WAITING') and not superseded order by id")
                .mapTo(String.class)
                .list();
    }

    private String state(String id) {
        return database.handle()
                .createQuery("select state from agreement where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    private AgreementBook book(Caller caller) {
        return new AgreementBook(database.handle(), caller, NOW, TODAY, false);
    }

    private AgreementBook partner() {
        return new AgreementBook(database.handle(), GIULIA, NOW, TODAY, true);
    }

    private static AgreementTerms promise(int days, String... items) {
        return new AgreementTerms(
                AgreementKind.PROMISE,
                null,
                List.of(items),
                List.of(new Instalment(TODAY.plusDays(days), new BigDecimal("1200.00"))));
    }
}
