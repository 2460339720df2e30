package org.riguardo.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Contact.Place;
import org.riguardo.api.exports.Party;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Firm;
import org.riguardo.privacy.LaterIntake;
import org.riguardo.privacy.TestErasure;
import org.riguardo.secrets.Prints;

/** An address book that is read again after one who stands in it was erased. */
class ErasedContactsTest {

    private static final Firm FIRM =
            new Firm(TestDatabase.FIRM, "Studio", TwoClients.ROME, "paolo", "giulia", null, null);
    private static final Instant LATER = TwoClients.NOW.plusSeconds(60);

    @TempDir
    private Path home;

    private final TestDatabase database = TestDatabase.open();
    private final TwoClients given = new TwoClients(database);
    private final String run = given.run(TwoClients.NOW);

    @BeforeEach
    void anErasedClientWithACardThatNothingJoined() {
        given.bare("rossi", "Rossi Impianti");
        given.set("rossi", "vat_id", "IT01234567897");
        given.bare("verdi", "Verdi");
        read(card("ROSSI impianti", null, "altro@rossi.example"), card("Anna", null, "anna@verdi.example"));
        read(card("Rossi", "IT01234567897", "info@rossi.example"));
        TestErasure.erase(database, "rossi", LATER, Prints.of(null, home));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Contact card(String name, String vatId, String email) {
        Party party = new Party(name, vatId, null, null, null, null, "06 123456", null);
        return new Contact(
                1,
                false,
                party,
                name,
                List.of(email),
                List.of("06 123456"),
                List.of(),
                new Place("Via X 1", null, "Torino", null, null));
    }

    private void read(Contact... contacts) {
        database.handle().useTransaction(handle -> {
            new ContactBooking(handle, FIRM, run, LATER).book(List.of(contacts));
            LaterIntake.after(handle, TestDatabase.FIRM, List.of(run), Prints.of(null, home), LATER);
        });
    }

    private List<String> texts(String sql) {
        return database.handle().createQuery(sql).mapTo(String.class).list();
    }

    @Test
    void cardsThatWaitedAreGoneAndThoseOfOthersStay() {
        assertThat(texts("select name || emails || phones from contact_entry where state = 'WAITING'"))
                .containsExactly("Annaanna@verdi.example06 123456");
        assertThat(texts("select name || coalesce(person, '') || emails || phones || coalesce(street, '')"
                        + " from contact_entry where state = 'DISMISSED'"))
                .containsExactly("");
        assertThat(texts("select address from client_address")).isEmpty();
    }

    @Test
    void theSameBookAndAChangedOneBringNothingBack() {
        read(card("ROSSI impianti", null, "altro@rossi.example"));
        read(card("Rossi", "IT01234567897", "info@rossi.example"));
        read(card("Rossi Impianti", null, "nuovo@rossi.example"));
        read(card("Signor Rossi", null, "Info@Rossi.example"));

        assertThat(texts("select address from client_address")).isEmpty();
        assertThat(texts("select number from client_phone")).isEmpty();
        assertThat(texts("select id from client where phone is not null")).isEmpty();
        assertThat(texts("select name || emails from contact_entry where name <> ''"))
                .containsExactly("Annaanna@verdi.example");
        assertThat(texts("select id from contact_entry where state = 'WAITING'"))
                .hasSize(1);
    }
}
