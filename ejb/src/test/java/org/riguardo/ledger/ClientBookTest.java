package org.riguardo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.Party;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Firm;

class ClientBookTest {

    private final TestDatabase database = TestDatabase.open();
    private final Firm firm = new Firm(TestDatabase.FIRM, "Studio", Ledger.ROME, "paolo", "giulia", null, null);
    private ClientBook book;

    @BeforeEach
    void open() {
        book = new ClientBook(database.handle(), firm);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theVatNumberIsTheSurestKey() {
        String rossi = id(party("Rossi srl", "IT01180680397", null, null));
        assertThat(id(party("ROSSI S.R.L.", "IT01180680397", "XYZ", "7"))).isEqualTo(rossi);
        assertThat(id(party("Rossi srl", "IT02182030391", null, null))).isNotEqualTo(rossi);
    }

    @Test
    void aCompanysTaxCodeIsItsVatNumber() {
        String rossi = id(party("Rossi srl", "IT01180680397", null, null));
        assertThat(id(party("Rossi", null, "01180680397", null))).isEqualTo(rossi);
    }

    @Test
    void theSameCodeWithAnotherVatNumberIsAnotherClient() {
        String rossi = id(party("Rossi", "IT01180680397", null, "7"));
        assertThat(id(party("Rossi", null, null, "7"))).isEqualTo(rossi);
        assertThat(id(party("Verdi", "IT02182030391", null, "7"))).isNotEqualTo(rossi);
        book = new ClientBook(database.handle(), firm);
        assertThat(id(party("?", null, null, "7"))).isEqualTo(rossi);
    }

    @Test
    void aNameAloneIsAKeyOnlyWithinItsLayout() {
        String rossi = id(party("Rossi S.r.l.", null, null, null));
        assertThat(id(party("ROSSI s.r.l", null, null, null))).isEqualTo(rossi);
        assertThat(id(party("Rossi S.r.l.", null, null, null), "other")).isNotEqualTo(rossi);
        assertThat(id(party("Rossi S.r.l.", "IT01180680397", null, null))).isNotEqualTo(rossi);
        assertThat(book.knownByName("import")).isEqualTo(2);
    }

    @Test
    void numbersThatStandForNoneAreNoKeys() {
        assertThat(id(party("Jones", "USOO99999999999", null, null)))
                .isNotEqualTo(id(party("Smith", "USOO99999999999", null, null)));
        assertThat(id(party("Bianchi", null, "0000000", null))).isNotEqualTo(id(party("Neri", null, "0000000", null)));
    }

    @Test
    void whatStaffWroteIsFilledUpAndNeverChanged() {
        database.handle()
                .execute("insert into client (id, firm_id, name, vat_id, owner, phone) values ('c', 'studio', 'Rossi',"
                        + " 'IT01180680397', 'anna', '010')");
        book = new ClientBook(database.handle(), firm);
        id(new Party(
                "ROSSI",
                "IT01180680397",
                "01180680397",
                "7",
                "R@X.example",
                "p@pec.example",
                "02",
                LocalDate.of(2020, 1, 1)));
        assertThat(database.handle()
                        .createQuery("select * from client where id = 'c'")
                        .mapToMap()
                        .one())
                .containsEntry("name", "Rossi")
                .containsEntry("owner", "anna")
                .containsEntry("phone", "010")
                .containsEntry("tax_code", "01180680397")
                .containsEntry("code", "7");
        assertThat(database.handle()
                        .createQuery("select address from client_address where client_id = 'c' order by address")
                        .mapTo(String.class)
                        .list())
                .containsExactly("p@pec.example", "r@x.example");
    }

    private String id(Party party) {
        return id(party, "layout");
    }

    private String id(Party party, String layout) {
        book.meet(List.of(new ClientBook.Named("import", layout, party)));
        return book.id(layout, party);
    }

    private static Party party(String name, String vatId, String taxCode, String code) {
        return new Party(name, vatId, taxCode, code, null, null, null, null);
    }
}
