package org.riguardo.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Movements that wait for a person: what they may pay or take back is shown with its reasons, and read without all the rest. */
class WaitingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final String IBAN = "IT60X0542811101000000123456";

    private final Accounts accounts = new Accounts();

    @BeforeEach
    void aClient() {
        accounts.client("rossi", "Rossi Impianti S.r.l.");
        accounts.item("a", "rossi", "12/2026", "1000.00");
        accounts.item("b", "rossi", "13/2026", "500.00");
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void aPageReadsWhatItsCandidatesHaveOpenAndNothingElse() {
        for (int other = 0; other < 300; other++) {
            accounts.client("other" + other, "Cliente Numero" + other);
            accounts.item("item" + other, "other" + other, "A" + other, "7.00");
        }
        List<String> one = waiting("600.00");
        List<String> many = new ArrayList<>(one);
        for (int at = 1; at < 25; at++) {
            many.addAll(waiting(600 + at + ".00"));
        }
        Queries ofOne = show(one);
        Queries ofMany = show(many);
        assertThat(ofMany.number).isEqualTo(ofOne.number).isLessThan(12);
        assertThat(BookLoader.of(accounts.handle(), Accounts.FIRM, ofMany.clients)
                        .size())
                .isEqualTo(2);
        assertThat(BookLoader.all(accounts.handle(), Accounts.FIRM).size()).isEqualTo(302);
    }

    @Test
    void aClientOfAnotherFirmIsNeverAmongTheCandidates() {
        accounts.otherFirm("altro", "rossi-altro", "Rossi Impianti S.r.l.", "12/2026", "1000.00");
        String id = only(Accounts.in(DAY, "1000.00", "ROSSI IMPIANTI SRL", "SALDO FT 12", "R1"));
        assertThat(shown(id).entry().payment().clientId()).isEqualTo("rossi");
        accounts.desk().undo(id);
        assertThat(shown(id).candidates()).extracting(CandidateView::clientId).containsOnly("rossi");
        assertThatThrownBy(() -> accounts.desk().match(id, "rossi-altro", List.of(), "paolo"))
                .isInstanceOf(NotFoundProblem.class);
        String unknown = only(Accounts.in(DAY, "77.00", "VERDI ALTROVE SRL", "SALDO FT 99", "R2"));
        accounts.otherFirm("terzo", "verdi", "Verdi Altrove S.r.l.", "99/2026", "77.00");
        new Matching(accounts.handle(), Accounts.FIRM, accounts.later(), null).run();
        assertThat(shown(unknown).candidates()).isEmpty();
    }

    @Test
    void aClientThatWasMergedSinceIsShownAsTheOneThatStays() {
        String id = waiting("600.00").get(0);
        accounts.client("twin", "Rossi Impianti");
        accounts.handle().execute("update item set client_id = 'twin'");
        accounts.handle().execute("update client set merged_into = 'twin' where id = 'rossi'");
        assertThat(shown(id).candidates()).isNotEmpty().allSatisfy(candidate -> assertThat(candidate.clientId())
                .isEqualTo("twin"));
    }

    @Test
    void aReversalThatMayTakeBackSeveralIsDecidedByAPerson() {
        String first = only(Accounts.in(DAY, "1000.00", "ROSSI IMPIANTI SRL", "SALDO FT 12", "R1"));
        String other = only(Accounts.in(DAY.plusDays(1), "1000.00", "GENERIC SPA", "X", "R2"));
        accounts.bank("camt", Accounts.on(IBAN, Accounts.in(DAY, "1000.00", "ALTRI SPA", "Y", "R3")));
        String back = only(Accounts.entry(DAY.plusDays(2), "-1000.00", null, "STORNO", "R4", true));
        DoubtfulEntry shown = shown(back);
        assertThat(shown.entry().state()).isEqualTo(EntryState.WAITING);
        assertThat(shown.earlier()).hasSize(3).allSatisfy(earlier -> assertThat(earlier.reasons())
                .isNotEmpty());
        assertThatThrownBy(() -> accounts.desk().reverse(back, back)).isInstanceOf(InputProblem.class);
        assertThat(accounts.desk().reverse(back, first)).containsExactly("rossi");
        assertThat(accounts.open("a")).isEqualTo("1000.00");
        assertThat(shown(first).entry().state()).isEqualTo(EntryState.REVERSED);
        assertThatThrownBy(() -> accounts.desk().reverse(back, other)).isInstanceOf(InputProblem.class);

        accounts.desk().undo(back);
        assertThat(shown(back).entry().state()).isEqualTo(EntryState.WAITING);
        assertThat(shown(first).entry().state()).isEqualTo(EntryState.WAITING);
        assertThat(shown(first).candidates().get(0).clientId()).isEqualTo("rossi");
        accounts.desk().match(first, "rossi", List.of("a"), "paolo");
        assertThat(accounts.open("a")).isEqualTo("0.00");
    }

    @Test
    void theReversalThatNamesItsPaymentStandsFirst() {
        only(Accounts.in(DAY.plusDays(1), "250.00", "GENERIC SPA", "X", "R2"));
        String named = only(Accounts.in(DAY, "250.00", "ALTRI SPA", "Y", "R3"));
        only(Accounts.in(DAY, "250.00", "ALTRI SPA", "Z", "R5"));
        String back = only(Accounts.entry(DAY.plusDays(2), "-250.00", "ALTRI SPA", "STORNO", "R4", true));
        assertThat(shown(back).earlier())
                .extracting(earlier -> earlier.entry().party())
                .containsExactly("ALTRI SPA", "ALTRI SPA", "GENERIC SPA");
        accounts.desk().dismiss(back);
        accounts.desk().reverse(back, named);
        assertThat(shown(back).entry().reverses()).isEqualTo(named);
    }

    private List<String> waiting(String amount) {
        return accounts
                .entries(accounts.bank(
                        "camt",
                        Accounts.on(IBAN, Accounts.in(DAY, amount, "ROSSI IMPIANTI SRL", "GRAZIE", "W" + amount))))
                .stream()
                .map(EntryView::id)
                .toList();
    }

    private String only(BankEntry entry) {
        return accounts.only(accounts.bank("camt", Accounts.on(IBAN, entry))).id();
    }

    private DoubtfulEntry shown(String id) {
        List<EntryView> views = new EntryReader(accounts.handle(), Accounts.FIRM).views(List.of(id));
        return accounts.desk().withCandidates(views).get(0);
    }

    private Queries show(List<String> ids) {
        List<EntryView> views = new EntryReader(accounts.handle(), Accounts.FIRM).views(ids);
        Queries queries = new Queries();
        PaymentDesk desk = accounts.desk();
        accounts.handle().getConfig(SqlStatements.class).setSqlLogger(queries);
        List<DoubtfulEntry> shown = desk.withCandidates(views);
        accounts.handle().getConfig(SqlStatements.class).setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        assertThat(shown).hasSize(ids.size()).allSatisfy(entry -> assertThat(entry.candidates())
                .isNotEmpty());
        shown.forEach(entry -> entry.candidates().forEach(candidate -> queries.clients.add(candidate.clientId())));
        return queries;
    }

    private static final class Queries implements SqlLogger {

        private final List<String> clients = new ArrayList<>();
        private int number;

        @Override
        public void logBeforeExecution(StatementContext context) {
            number++;
        }
    }
}
