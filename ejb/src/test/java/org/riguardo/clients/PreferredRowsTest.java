package org.riguardo.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

class PreferredRowsTest {

    private final TestDatabase database = TestDatabase.open();
    private final TwoClients given = new TwoClients(database);

    @AfterEach
    void close() {
        database.close();
    }

    private PreferredRows rows(String client) {
        return new PreferredRows(database.handle(), TestDatabase.FIRM, client);
    }

    private ClientSide side(String client) {
        return new SideRows(database.handle(), TestDatabase.FIRM).of(client);
    }

    private void number(String client, String number, boolean fax) {
        given.execute(
                "insert into client_phone (firm_id, client_id, number, written, fax, source) values (?, ?, ?, ?, ?, 'test')",
                TestDatabase.FIRM,
                client,
                number,
                number,
                fax);
    }

    @Test
    void theChosenAddressComesFirstAndTheLastChoiceCounts() {
        given.bare("rossi", "Rossi");
        given.address("rossi", "a@rossi.example");
        given.address("rossi", "b@rossi.example");
        given.address("rossi", "c@rossi.example");
        rows("rossi").address(" C@rossi.example");
        assertThat(side("rossi").addresses()).containsExactly("c@rossi.example", "a@rossi.example", "b@rossi.example");
        rows("rossi").address("b@rossi.example");
        assertThat(side("rossi").addresses()).startsWith("b@rossi.example", "a@rossi.example");
    }

    @Test
    void theChosenNumberComesFirstAndTheOneBeforeIsKept() {
        given.bare("rossi", "Rossi");
        given.set("rossi", "phone", "06 1234567");
        number("rossi", "+390698765432", false);
        rows("rossi").phone("06/98765432");
        List<String> phones = side("rossi").phones();
        assertThat(phones).containsExactly("+39 06 9876 5432", "+39 06 123 4567");
        rows("rossi").phone(phones.get(1));
        assertThat(side("rossi").phones()).containsExactly(phones.get(1), phones.get(0));
    }

    @Test
    void whatIsNotTheClientsCannotBeChosen() {
        given.bare("rossi", "Rossi");
        given.bare("verdi", "Verdi");
        given.address("verdi", "a@verdi.example");
        number("rossi", "+390698765432", true);
        assertThatThrownBy(() -> rows("rossi").address("a@verdi.example")).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> rows("rossi").phone("06 98765432")).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> rows("rossi").phone("")).isInstanceOf(InputProblem.class);
        database.firm("altro");
        database.client("altro", "estranea", LocalDate.of(2026, 1, 1));
        assertThatThrownBy(() -> rows("estranea")).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void aNumberOfAClientThatWasMergedCanBeChosenAndStaysTheOthersWhenThatIsUndone() {
        given.bare("rossi", "Rossi");
        given.bare("twin", "Rossi srl");
        given.set("rossi", "phone", "06 1234567");
        given.set("twin", "phone", "06 7654321");
        Merging.Standing merge = given.merging().merge("rossi", "twin");
        rows("rossi").phone("06 7654321");
        assertThat(side("rossi").phones()).containsExactly("+39 06 765 4321", "+39 06 123 4567");
        given.merging(TwoClients.NOW.plusSeconds(60)).undo(merge.id());
        assertThat(side("twin").phones()).containsExactly("+39 06 765 4321");
        assertThat(side("rossi").phones()).contains("+39 06 123 4567");
    }
}
