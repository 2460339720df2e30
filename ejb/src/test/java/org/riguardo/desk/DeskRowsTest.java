package org.riguardo.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.db.TestDatabase;
import org.riguardo.desk.agreements.AgreementBook;
import org.riguardo.desk.agreements.AgreementTerms;
import org.riguardo.firm.Caller;
import org.riguardo.privacy.Seen;
import org.riguardo.privacy.TestErasure;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

class DeskRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Caller PAOLO = new Caller(TestDatabase.FIRM, "paolo");
    private static final Caller STRANGER = new Caller("altro", "vera");

    private final TestDatabase database = TestDatabase.open();

    @BeforeEach
    void aClientWithAnOpenItem() {
        database.firm("altro");
        database.client(TestDatabase.FIRM, "c1", LocalDate.of(2011, 4, 1));
        database.item(TestDatabase.FIRM, "c1", "i1", LocalDate.of(2026, 2, 1), "1200.00");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLoggedCallKeepsWhatWasHeard() {
        String id = rows(PAOLO).insert("c1", call(null, "Ha chiesto della CIG."));

        var row = database.handle()
                .createQuery(
                        "select by_person, purpose, money_mentioned, signals, note from interaction where id = :id")
                .bind("id", id)
                .mapToMap()
                .one();
        assertThat(row)
                .containsEntry("by_person", "paolo")
                .containsEntry("purpose", "SUPPORT")
                .containsEntry("money_mentioned", false)
                .containsEntry("signals", "HARDSHIP");
    }

    /** A plugin sees nobody whose data were erased, and writes nothing about them. */
    @Test
    void whoIsNotShownIsNotThere() {
        rows(PAOLO).lockClient("c1", Seen.OTHERS);
        TestErasure.erase(database, "c1", NOW);
        rows(PAOLO).lockClient("c1", Seen.ALL);
        assertThatThrownBy(() -> rows(PAOLO).lockClient("c1", Seen.OTHERS)).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void aWithdrawnCallIsGoneOnceOnly() {
        String id = rows(PAOLO).insert("c1", call(null, null));

        rows(PAOLO).withdraw("c1", id);

        assertThatThrownBy(() -> rows(PAOLO).withdraw("c1", id)).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void anotherFirmFindsNeitherTheClientNorTheCall() {
        String id = rows(PAOLO).insert("c1", call(null, null));

        assertThatThrownBy(() -> rows(STRANGER).lockClient("c1")).isInstanceOf(NotFoundProblem.class);
        assertThatThrownBy(() -> rows(STRANGER).withdraw("c1", id)).isInstanceOf(NotFoundProblem.class);
        assertThat(rows(STRANGER).itemIds("c1")).isEmpty();
    }

    @Test
    void aCallInTheFutureIsRefusedByItsField() {
        assertThatThrownBy(() -> ContactCheck.check(call(NOW.plusSeconds(1), null), NOW, Set.of()))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("at"));
    }

    @Test
    void aNewAgreementSupersedesTheOneAboutTheSameItem() {
        String first = agreements()
                .make("c1", promise(LocalDate.of(2026, 3, 20)), null)
                .id();
        String second = agreements()
                .make("c1", promise(LocalDate.of(2026, 4, 20)), null)
                .id();

        assertThat(superseded(first)).isTrue();
        assertThat(superseded(second)).isFalse();
    }

    @Test
    void whatIsSentTwiceIsOneContact() {
        String id = rows(PAOLO).insert("c1", call(null, "Tutto bene."));

        assertThat(rows(PAOLO).repeated("c1", call(null, "Tutto bene."))).isEqualTo(id);
        assertThat(rows(PAOLO).repeated("c1", call(null, "Altro."))).isNull();
        assertThat(rows(PAOLO).repeated("c1", call(NOW.minusSeconds(60), "Tutto bene.")))
                .isNull();
        assertThat(rows(new Caller(TestDatabase.FIRM, "anna")).repeated("c1", call(null, "Tutto bene.")))
                .isNull();
        assertThat(new DeskRows(database.handle(), PAOLO, NOW.plusSeconds(11))
                        .repeated("c1", call(null, "Tutto bene.")))
                .isNull();
        rows(PAOLO).withdraw("c1", id);
        assertThat(rows(PAOLO).repeated("c1", call(null, "Tutto bene."))).isNull();
    }

    @Test
    void anAgreementWithoutInstalmentsIsRefused() {
        var terms = new AgreementTerms(AgreementKind.PLAN, null, List.of("i1"), List.of());

        assertThatThrownBy(() -> agreements().make("c1", terms, null))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("instalments"));
    }

    @Test
    void anAgreementAboutSomebodyElsesItemIsRefused() {
        database.client(TestDatabase.FIRM, "c2", null);
        database.item(TestDatabase.FIRM, "c2", "i2", LocalDate.of(2026, 2, 1), "10.00");
        var terms = new AgreementTerms(
                AgreementKind.PROMISE,
                null,
                List.of("i2"),
                List.of(new Instalment(LocalDate.of(2026, 3, 20), BigDecimal.TEN)));

        assertThatThrownBy(() -> agreements().make("c1", terms, null))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("items[0]"));
    }

    @Test
    void aMarkReachesOnlyTheClientsOwnContactsAndItems() {
        String id = rows(PAOLO).insert("c1", call(null, null));

        marks("c1").classify(id, Purpose.MONEY, true);
        marks("c1").dispute("i1", true);

        assertThat(database.handle()
                        .createQuery("select purpose from interaction where money_mentioned")
                        .mapTo(String.class)
                        .list())
                .containsExactly("MONEY");
        assertThat(database.handle()
                        .createQuery("select disputed from item_change where item_id = 'i1'")
                        .mapTo(Boolean.class)
                        .list())
                .containsExactly(true);
        assertThatThrownBy(() -> marks("c2").handled(id, true)).isInstanceOf(NotFoundProblem.class);
        assertThatThrownBy(() -> marks("c2").dispute("i1", false)).isInstanceOf(NotFoundProblem.class);
    }

    private MarkRows marks(String client) {
        return new MarkRows(database.handle(), PAOLO, client, NOW);
    }

    private boolean superseded(String agreement) {
        return database.handle()
                .createQuery("select superseded from agreement where id = :id")
                .bind("id", agreement)
                .mapTo(Boolean.class)
                .one();
    }

    private DeskRows rows(Caller caller) {
        return new DeskRows(database.handle(), caller, NOW);
    }

    private AgreementBook agreements() {
        return new AgreementBook(database.handle(), PAOLO, NOW, TODAY, false);
    }

    private static AgreementTerms promise(LocalDate due) {
        return new AgreementTerms(
                AgreementKind.PROMISE, null, List.of("i1"), List.of(new Instalment(due, new BigDecimal("1200.00"))));
    }

    private static ContactLog call(Instant at, String note) {
        return new ContactLog(
                at,
                Channel.CALL,
                Direction.IN,
                Purpose.SUPPORT,
                false,
                true,
                Set.of(Signal.HARDSHIP),
                null,
                List.of(),
                note);
    }
}
