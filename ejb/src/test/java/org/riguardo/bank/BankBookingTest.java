package org.riguardo.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.problem.InputProblem;

/** Movements in the database: each once, certain payments booked, everything undoable, statements of open items right. */
class BankBookingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final String IBAN = "IT60X0542811101000000123456";

    private final Accounts accounts = new Accounts();

    @BeforeEach
    void twoClients() {
        accounts.client("rossi", "Rossi Impianti S.r.l.");
        accounts.client("bianchi", "Bianchi Paola");
        accounts.item("a", "rossi", "12/2026", "1000.00");
        accounts.item("b", "rossi", "13/2026", "500.00");
        accounts.item("c", "bianchi", "14/2026", "300.00");
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void aCertainPaymentSettlesItsItemOnItsDay() {
        String file = accounts.bank("camt", Accounts.on(IBAN, rossi("1000.00", "SALDO FT 12")));
        assertThat(accounts.open("a")).isEqualTo("0.00");
        assertThat(accounts.settled("a")).isEqualTo(DAY);
        EntryView entry = accounts.only(file);
        assertThat(entry.state()).isEqualTo(EntryState.BOOKED);
        assertThat(entry.payment().clientName()).isEqualTo("Rossi Impianti S.r.l.");
        assertThat(entry.payment().matchedBy()).isNull();
        assertThat(count("item_change")).isEqualTo(1);
    }

    @Test
    void theSameMovementInASecondFileCountsOnce() {
        BankEntry early = Accounts.in(DAY, "500.00", "ROSSI IMPIANTI SRL", "FT 13", "REF1");
        String report = accounts.bank("camt", Accounts.on(IBAN, early));
        BankEntry same = Accounts.in(DAY, "500.00", "ROSSI IMPIANTI SRL", "SALDO FT 13 BONIFICO", "REF1");
        String statement = accounts.bank("camt", Accounts.on(IBAN, same));
        String download = accounts.bank(
                "bank-csv", Accounts.on(null, Accounts.in(DAY, "500.00", null, "BONIFICO DA ROSSI", null)));
        assertThat(count("bank_entry")).isEqualTo(1);
        assertThat(count("payment")).isEqualTo(1);
        accounts.undo(report);
        accounts.undo(download);
        assertThat(accounts.only(statement).state()).isEqualTo(EntryState.BOOKED);
        accounts.undo(statement);
        assertThat(accounts.open("b")).isEqualTo("500.00");
        assertThat(accounts.settled("b")).isNull();
        assertThat(count("bank_entry") + count("payment")).isZero();
    }

    @Test
    void twoEqualMovementsOfOneFileAreTwo() {
        BankEntry one = Accounts.in(DAY, "50.00", "GENERIC SPA", "CANONE", null);
        String file = accounts.bank("mt940", Accounts.on(IBAN, one, one));
        accounts.bank("mt940", Accounts.on(IBAN, one, one));
        assertThat(accounts.entries(file)).hasSize(2);
        assertThat(count("bank_entry")).isEqualTo(2);
        accounts.bank("mt940", Accounts.on(IBAN, Accounts.in(DAY, "50.00", "GENERIC SPA", "ALTRO", null)));
        accounts.bank("mt940", Accounts.on("IT00OTHER", one));
        assertThat(count("bank_entry")).isEqualTo(4);
    }

    @Test
    void aDoubtfulPaymentWaitsAndIsBookedByAPerson() {
        String id = accounts.only(accounts.bank("camt", Accounts.on(IBAN, rossi("600.00", "ACCONTO"))))
                .id();
        EntryView view = new EntryReader(accounts.handle(), Accounts.FIRM)
                .views(List.of(id))
                .get(0);
        assertThat(view.state()).isEqualTo(EntryState.WAITING);
        DoubtfulEntry waiting = accounts.desk().withCandidates(List.of(view)).get(0);
        assertThat(waiting.candidates().get(0).clientId()).isEqualTo("rossi");
        accounts.desk().match(id, "rossi", List.of("b", "a"), "paolo");
        assertThat(accounts.open("b")).isEqualTo("0.00");
        assertThat(accounts.open("a")).isEqualTo("900.00");
        assertThatThrownBy(() -> accounts.desk().match(id, "rossi", List.of("a"), "paolo"))
                .isInstanceOf(InputProblem.class);
        assertThat(accounts.desk().undo(id)).containsExactly("rossi");
        assertThat(accounts.open("a")).isEqualTo("1000.00");
        assertThat(accounts.open("b")).isEqualTo("500.00");
    }

    @Test
    void whatAPersonUndidIsNotBookedByItself() {
        String id = accounts.only(accounts.bank("camt", Accounts.on(IBAN, rossi("1000.00", "SALDO FT 12"))))
                .id();
        accounts.desk().undo(id);
        new Matching(accounts.handle(), Accounts.FIRM, accounts.later(), null).run();
        assertThat(accounts.open("a")).isEqualTo("1000.00");
        accounts.desk().dismiss(id);
        assertThatThrownBy(() -> accounts.desk().dismiss(id)).isInstanceOf(InputProblem.class);
        accounts.desk().match(id, "rossi", List.of(), "paolo");
        assertThat(count("payment_item")).isZero();
        assertThat(count("payment")).isEqualTo(1);
    }

    @Test
    void itemsOfOthersAreRefused() {
        String id = accounts.only(accounts.bank("camt", Accounts.on(IBAN, rossi("600.00", "ACCONTO"))))
                .id();
        assertThatThrownBy(() -> accounts.desk().match(id, "rossi", List.of("c"), "paolo"))
                .isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> accounts.desk().match(id, "rossi", List.of("a", "c"), "paolo"))
                .isInstanceOf(InputProblem.class);
    }

    @Test
    void anInvoiceThatComesAfterItsPaymentIsMatchedThen() {
        String file = accounts.bank("camt", Accounts.on(IBAN, rossi("77.00", "SALDO FT 99/2026")));
        assertThat(accounts.only(file).state()).isNotEqualTo(EntryState.BOOKED);
        accounts.item("late", "rossi", "99/2026", "77.00");
        new Matching(accounts.handle(), Accounts.FIRM, accounts.later(), null).run();
        assertThat(accounts.only(file).state()).isEqualTo(EntryState.BOOKED);
    }

    @Test
    void aReversalTakesItsPaymentBack() {
        String first = accounts.bank("camt", Accounts.on(IBAN, rossi("1000.00", "SALDO FT 12")));
        BankEntry back = Accounts.entry(DAY.plusDays(3), "-1000.00", "ROSSI IMPIANTI SRL", "STORNO", "REF9", true);
        String second = accounts.bank("camt", Accounts.on(IBAN, back));
        assertThat(accounts.open("a")).isEqualTo("1000.00");
        assertThat(accounts.only(first).state()).isEqualTo(EntryState.REVERSED);
        assertThat(accounts.only(second).state()).isEqualTo(EntryState.REVERSED);
        accounts.undo(second);
        new Matching(accounts.handle(), Accounts.FIRM, accounts.later(), null).run();
        assertThat(accounts.open("a")).isEqualTo("0.00");
    }

    @Test
    void aStatementOfThatDayOrLaterIsRightAboutWhatIsOpen() {
        String id = accounts.only(accounts.bank("camt", Accounts.on(IBAN, rossi("400.00", "ACCONTO FT 12"))))
                .id();
        assertThat(accounts.open("a")).isEqualTo("600.00");
        accounts.statement(DAY.plusDays(1), Map.of("a", "600.00", "b", "500.00"));
        assertThat(accounts.open("a")).isEqualTo("600.00");
        accounts.desk().undo(id);
        assertThat(accounts.open("a")).isEqualTo("600.00");
    }

    @Test
    void aSettledItemThatANewerStatementDoesNotListStaysSettledOnItsDay() {
        accounts.statement(DAY.minusDays(9), Map.of("a", "1000.00", "b", "500.00"));
        String id = accounts.only(accounts.bank("camt", Accounts.on(IBAN, rossi("1000.00", "SALDO FT 12"))))
                .id();
        accounts.statement(DAY.plusDays(1), Map.of("b", "500.00"));
        assertThat(accounts.settled("a")).isEqualTo(DAY);
        accounts.desk().undo(id);
        assertThat(accounts.settled("a")).isEqualTo(DAY);
        assertThat(accounts.open("a")).isEqualTo("0.00");
    }

    @Test
    void aStatementOlderThanThePaymentDoesNotOpenItAgain() {
        String id = accounts.only(accounts.bank("camt", Accounts.on(IBAN, rossi("1000.00", "SALDO FT 12"))))
                .id();
        accounts.statement(DAY.minusDays(1), Map.of("a", "1000.00", "b", "500.00"));
        assertThat(accounts.open("a")).isEqualTo("0.00");
        assertThat(accounts.settled("a")).isEqualTo(DAY);
        accounts.desk().undo(id);
        assertThat(accounts.open("a")).isEqualTo("1000.00");
    }

    @Test
    void anAccountFromWhichAClientPaidIsRemembered() {
        BankEntry first = new BankEntry(
                1,
                DAY,
                DAY,
                new BigDecimal("1000.00"),
                "EUR",
                "ROSSI IMPIANTI SRL",
                IBAN,
                null,
                "FT 12",
                "R1",
                "48",
                false,
                null);
        BankEntry second = new BankEntry(
                2,
                DAY,
                DAY,
                new BigDecimal("500.00"),
                "EUR",
                "MARIO R.",
                IBAN,
                null,
                "GRAZIE",
                "R2",
                "48",
                false,
                null);
        accounts.bank("camt", Accounts.on("IT1", first));
        accounts.bank("camt", Accounts.on("IT1", second));
        assertThat(accounts.open("b")).isEqualTo("0.00");
    }

    private static BankEntry rossi(String amount, String text) {
        return Accounts.in(DAY, amount, "ROSSI IMPIANTI SRL", text, "REF-" + amount);
    }

    private long count(String table) {
        return accounts.handle()
                .createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one();
    }
}
