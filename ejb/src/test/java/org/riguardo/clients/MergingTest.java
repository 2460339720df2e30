package org.riguardo.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.Party;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.KnownClients;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.mail.MailLinks;

class MergingTest {

    private static final Firm FIRM =
            new Firm(TestDatabase.FIRM, "Studio", TwoClients.ROME, "paolo", "giulia", null, null);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 28);

    private TestDatabase database = open();
    private TwoClients given = new TwoClients(database);

    /** Where the tests run. */
    TestDatabase open() {
        return TestDatabase.open();
    }

    /** How many generated pairs of clients are merged and taken apart again. */
    int tries() {
        return 60;
    }

    @BeforeEach
    void aThirdClientWhoseFactsNeverMove() {
        database.client(TestDatabase.FIRM, "verdi", DUE);
        given.facts("verdi", new Random(7));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void mergedAndTakenApartAgainEveryRowIsAsBefore() {
        LongStream.range(0, tries()).forEach(seed -> {
            Random dice = new Random(seed);
            String one = given.bare("one" + seed, "Rossi " + seed);
            String other = given.bare("other" + seed, "Rossi srl " + seed);
            given.facts(one, dice);
            given.facts(other, dice);
            given.sharedMail(one, other);
            if (dice.nextBoolean()) {
                given.set(one, "vat_id", "IT1" + seed);
            }
            if (dice.nextBoolean()) {
                given.set(other, "vat_id", "IT2" + seed);
                given.set(other, "code", "C" + seed);
            }
            Map<String, List<String>> before = given.rows();

            Merging.Standing merge = given.merging().merge(one, other);
            assertThat(given.rows()).as("seed " + seed).isNotEqualTo(before);
            assertThat(given.count("interaction", other)).as("seed " + seed).isEqualTo(1);
            assertThat(given.count("agreement", other)).isZero();
            assertThat(given.count("payment", one)).isEqualTo(2);
            assertThat(given.open(other)).isEqualByComparingTo(BigDecimal.ZERO);

            given.merging().undo(merge.id());
            assertThat(given.rows()).as("seed " + seed).isEqualTo(before);
        });
    }

    /** Whatever becomes known between a merge and its undoing, each row ends with the client that it is about. */
    @Test
    void factsSinceTheMergeEndWithTheirOwnClient() {
        LongStream.range(0, tries()).forEach(seed -> {
            Random dice = new Random(1_000 + seed);
            String one = given.bare("one" + seed, "Rossi " + seed);
            String other = given.bare("other" + seed, "Rossi srl " + seed);
            given.facts(one, dice);
            given.facts(other, dice);
            given.set(one, "phone", "06 1234567");
            given.set(one, "vat_id", dice.nextBoolean() ? "IT1" + seed : null);
            given.set(other, "vat_id", "IT2" + seed);
            Map<String, List<String>> before = given.rows();
            Merging.Standing merge = given.merging().merge(one, other);

            LaterRows later = new LaterRows(given, one, other, "IT2" + seed);
            later.happen(dice);
            given.merging(TwoClients.NOW.plusSeconds(500)).undo(merge.id());

            later.expected().forEach((row, owner) -> assertThat(row.owner(given))
                    .as("seed %d %s", seed, row)
                    .isEqualTo(owner));
            assertThat(later.without(given.rows())).as("seed " + seed).isEqualTo(before);
        });
    }

    @Test
    void everyTableThatNamesAClientIsToldOf() {
        Set<String> told = new TreeSet<>(Moves.LEFT_ALONE);
        told.addAll(Moves.FOLLOWING);
        Moves.all().forEach(move -> told.add(move.table()));
        assertThat(given.tablesWith("client_id")).containsExactlyElementsOf(told);
    }

    @Test
    void theSameDocumentCountsOnceWithTheLesserPartOpen() {
        given.bare("one", "Rossi");
        given.bare("other", "Rossi srl");
        String whole = given.item("one", "12", DUE, "500.00");
        String paid = given.item("other", "12", DUE, "200.00");
        given.item("other", "13", DUE, "100.00");
        String promise = given.agreement("one", whole);
        Merging.Standing merge = given.merging().merge("one", "other");
        assertThat(given.open("one")).isEqualByComparingTo("300.00");
        assertThat(items(promise)).isEqualTo(paid);

        given.merging().undo(merge.id());
        assertThat(given.open("one")).isEqualByComparingTo("500.00");
        assertThat(given.open("other")).isEqualByComparingTo("300.00");
        assertThat(items(promise)).isEqualTo(whole);
    }

    @Test
    void aFileThatNamesTheMergedOneFindsTheOneThatStays() {
        given.bare("one", "Rossi");
        given.bare("other", "Rossi srl");
        given.set("one", "vat_id", "IT01234567897");
        given.set("other", "vat_id", "IT00905811006");
        given.set("other", "code", "17");
        given.merging().merge("one", "other");
        Party byVat = Party.of("Rossi srl", "IT00905811006", "RSSMRA80A01H501U");
        Party byCode = new Party("Rossi", null, null, "17", null, null, null, null);
        KnownClients known = new KnownClients(given.handle(), FIRM);
        assertThat(known.find(List.of(byVat, byCode)))
                .containsEntry(byVat, "one")
                .containsEntry(byCode, "one");

        String run = given.run(TwoClients.NOW);
        KnownClients.Met met = known.meet(run, "table", List.of(byVat, byCode));
        assertThat(met.ids().values()).containsOnly("one");
        assertThat(given.handle()
                        .createQuery("select count(*) from client where firm_id = 'studio'")
                        .mapTo(Integer.class)
                        .one())
                .isEqualTo(3);
    }

    @Test
    void laterDocumentsAndMailGoBackByTheirOwnKeys() {
        given.bare("one", "Rossi");
        given.bare("other", "Rossi srl");
        given.set("other", "vat_id", "IT00905811006");
        given.address("one", "one@x.example");
        given.address("one", "both@x.example");
        given.address("other", "other@x.example");
        given.address("other", "both@x.example");
        Merging.Standing merge = given.merging().merge("one", "other");

        String run = given.run(TwoClients.NOW.plusSeconds(60));
        String theirs = given.item("one", "99", DUE, "70.00");
        given.execute(
                "update item set document_id = ? where id = ?",
                given.document(run, "one", "99", "IT00905811006"),
                theirs);
        given.item("one", "98", DUE, "30.00");
        String toOther = given.mail("other@x.example");
        String toOne = given.mail("one@x.example");
        String toBoth = given.mail("both@x.example");
        MailLinks.linkWaiting(given.handle(), TestDatabase.FIRM, TwoClients.NOW.plusSeconds(90));
        assertThat(List.of(toOther, toOne, toBoth))
                .allMatch(mail -> given.clientOfMail(mail).equals("one"));

        given.merging(TwoClients.NOW.plusSeconds(120)).undo(merge.id());
        assertThat(given.open("other")).isEqualByComparingTo("70.00");
        assertThat(given.open("one")).isEqualByComparingTo("30.00");
        assertThat(given.clientOfMail(toOther)).isEqualTo("other");
        assertThat(given.clientOfMail(toOne)).isEqualTo("one");
        assertThat(given.clientOfMail(toBoth)).isEqualTo("one");
    }

    @Test
    void mergesAreTakenBackTheLastOneFirst() {
        given.bare("a", "Rossi");
        given.bare("b", "Rossi");
        given.bare("c", "Rossi");
        given.set("a", "code", "1");
        Map<String, List<String>> before = given.rows();
        Merging.Standing first = given.merging().merge("b", "a");
        Merging.Standing second = given.merging(TwoClients.NOW.plusSeconds(1)).merge("c", "b");
        assertThat(new KnownClients(given.handle(), FIRM)
                        .find(List.of(new Party("x", null, null, "1", null, null, null, null)))
                        .values())
                .containsExactly("c");
        assertThatThrownBy(() -> given.merging().undo(first.id())).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> given.merging().merge("a", "verdi")).isInstanceOf(InputProblem.class);
        given.merging().undo(second.id());
        given.merging().undo(first.id());
        assertThat(given.rows()).isEqualTo(before);
        assertThatThrownBy(() -> given.merging().undo(first.id())).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void aHardshipThatNobodyClearedStaysOpen() {
        given.bare("one", "Rossi");
        given.bare("other", "Rossi srl");
        given.interaction("other", "HARDSHIP", null, null);
        given.set("one", "hardship_cleared", LocalDate.of(2026, 3, 31));
        Merging.Standing merge = given.merging().merge("one", "other");
        assertThat(cleared("one")).isEqualTo("null");
        given.merging().undo(merge.id());
        assertThat(cleared("one")).isEqualTo("2026-03-31");
    }

    @Test
    void anotherFirmsClientsAndOneselfAreNoPartners() {
        given.bare("one", "Rossi");
        database.firm("altro");
        database.client("altro", "estranea", DUE);
        assertThatThrownBy(() -> given.merging().merge("one", "estranea")).isInstanceOf(NotFoundProblem.class);
        assertThatThrownBy(() -> given.merging().merge("one", "one")).isInstanceOf(InputProblem.class);
        Merging.Standing merge = given.merging().merge("one", "verdi");
        Merging stranger = new Merging(given.handle(), new Caller("altro", "vera"), TwoClients.ROME, TwoClients.NOW);
        assertThatThrownBy(() -> stranger.undo(merge.id())).isInstanceOf(NotFoundProblem.class);
    }

    private String items(String agreement) {
        return given.handle()
                .createQuery("select items from agreement where id = :id")
                .bind("id", agreement)
                .map((row, context) -> row.getString("items"))
                .one();
    }

    private String cleared(String client) {
        return given.handle()
                .createQuery("select hardship_cleared from client where id = :id")
                .bind("id", client)
                .map((row, context) -> String.valueOf(row.getObject("hardship_cleared", LocalDate.class)))
                .one();
    }
}
