package org.riguardo.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Contact.Place;
import org.riguardo.api.exports.Party;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.FileSection.Booked;

class ContactBookingTest {

    private static final Firm FIRM =
            new Firm(TestDatabase.FIRM, "Studio", TwoClients.ROME, "paolo", "giulia", null, null);

    private final TestDatabase database = TestDatabase.open();
    private final TwoClients given = new TwoClients(database);
    private final String run = given.run(TwoClients.NOW);

    @AfterEach
    void close() {
        database.close();
    }

    private static Contact contact(
            boolean isClient, String name, @Nullable String vatId, List<String> emails, String phone) {
        Party party = new Party(name, vatId, null, null, null, null, phone, null);
        return new Contact(
                1,
                isClient,
                party,
                "Anna",
                emails,
                List.of(phone),
                List.of(),
                new Place("Via Roma 1", null, "Torino", null, null));
    }

    private Booked book(Contact... contacts) {
        return new ContactBooking(database.handle(), FIRM, run, TwoClients.NOW).book(List.of(contacts));
    }

    private List<String> addresses(String client) {
        return database.handle()
                .createQuery(
                        "select address || ' ' || kind || ' ' || source from client_address where client_id = :client"
                                + " order by address")
                .bind("client", client)
                .mapTo(String.class)
                .list();
    }

    private String value(String sql) {
        return database.handle()
                .createQuery(sql)
                .map((row, context) -> String.valueOf(row.getString(1)))
                .one();
    }

    @Test
    void aCardIsJoinedByItsNumberAndLinksMailThatWaits() {
        given.bare("rossi", "Rossi srl");
        given.set("rossi", "vat_id", "IT01234567897");
        String waiting = given.mail("anna@rossi.example");
        Booked booked = book(contact(
                false,
                "Altro nome",
                "IT01234567897",
                List.of("Anna@Rossi.example", "rossi@pec.rossi.example"),
                "06/12345"));
        assertThat(booked.touched()).containsExactly("rossi");
        assertThat(addresses("rossi"))
                .containsExactly("anna@rossi.example EMAIL contacts", "rossi@pec.rossi.example PEC contacts");
        assertThat(given.clientOfMail(waiting)).isEqualTo("rossi");
        assertThat(value("select phone from client where id = 'rossi'")).isEqualTo("+39 06 12345");
        assertThat(value("select name from client where id = 'rossi'")).isEqualTo("Rossi srl");
        assertThat(value("select town from client_place where client_id = 'rossi'"))
                .isEqualTo("Torino");
        assertThat(book(contact(false, "x", "IT01234567897", List.of("anna@rossi.example"), "06 12345"))
                        .touched())
                .isEmpty();
    }

    @Test
    void aNameAloneJoinsNobodyAndACardMakesNoClient() {
        given.bare("rossi", "Rossi srl");
        book(
                contact(false, "Rossi srl", null, List.of("a@b.example"), "06 1234567"),
                contact(false, "Nuovo", "IT00905811006", List.of(), "06 1234568"));
        assertThat(value("select count(*) from client")).isEqualTo("1");
        assertThat(value("select count(*) from contact_entry where state = 'WAITING'"))
                .isEqualTo("2");
        assertThat(addresses("rossi")).isEmpty();
        book(contact(false, "Rossi srl", null, List.of("a@b.example"), "06 1234567"));
        assertThat(value("select count(*) from contact_entry")).isEqualTo("2");
    }

    @Test
    void aRowOfATableOfClientsMakesAClientIfItHasANumber() {
        Booked booked = book(
                contact(true, "Nuova srl", "IT00905811006", List.of("info@nuova.example"), "347 1234567"),
                contact(true, "Senza numero", null, List.of(), "06 1234568"));
        assertThat(value("select name from client where vat_id = 'IT00905811006'"))
                .isEqualTo("Nuova srl");
        assertThat(value("select phone from client")).isEqualTo("+39 347 123 4567");
        assertThat(value("select count(*) from client")).isEqualTo("1");
        assertThat(value("select name from contact_entry")).isEqualTo("Senza numero");
        assertThat(booked.notes().get(0).it()).contains("clienti nuovi: 1");
    }

    @Test
    void takenBackTheImportLeavesNoTraceAndMailWaitsAgain() {
        given.bare("rossi", "Rossi srl");
        given.set("rossi", "vat_id", "IT01234567897");
        String waiting = given.mail("anna@rossi.example");
        book(
                contact(false, "Rossi", "IT01234567897", List.of("anna@rossi.example"), "06 1234567"),
                contact(false, "Altri", null, List.of(), "06 1234568"));
        ForgetReach.ofImport(database.handle(), TestDatabase.FIRM, run).run(TwoClients.NOW);
        new EntryRows(database.handle(), TestDatabase.FIRM).forget(run);
        assertThat(given.clientOfMail(waiting)).isEqualTo("null");
        assertThat(addresses("rossi")).isEmpty();
        assertThat(value("select count(*) from client_phone")).isEqualTo("0");
        assertThat(value("select count(*) from contact_entry")).isEqualTo("0");
        assertThat(value("select phone from client where id = 'rossi'")).isEqualTo("null");
    }

    @Test
    void whatStaffWroteStays() {
        given.bare("rossi", "Rossi srl");
        given.set("rossi", "vat_id", "IT01234567897");
        given.set("rossi", "phone", "chiedere di Anna, 06 999");
        given.address("rossi", "anna@rossi.example");
        book(contact(true, "ROSSI", "IT01234567897", List.of("anna@rossi.example", "b@rossi.example"), "06 1234567"));
        assertThat(value("select phone from client where id = 'rossi'")).isEqualTo("chiedere di Anna, 06 999");
        assertThat(value("select name from client where id = 'rossi'")).isEqualTo("Rossi srl");
        assertThat(addresses("rossi"))
                .containsExactly("anna@rossi.example EMAIL test", "b@rossi.example EMAIL contacts");
    }
}
