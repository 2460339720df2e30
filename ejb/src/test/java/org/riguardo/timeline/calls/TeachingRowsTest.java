package org.riguardo.timeline.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.timeline.calls.Exchange.in;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;
import org.riguardo.problem.NotFoundProblem;

class TeachingRowsTest {

    private final Exchange exchange = new Exchange(database());

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    private Taught teach(String call, String client) {
        return exchange.teaching().teach(call, client, new LinkedHashSet<>());
    }

    @Test
    void oneWordTeachesTheNumberWithAllThatWaitsFromThereAndCanBeTakenBack() {
        exchange.client("rossi");
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 60), in("b", "1.2", "0612345678", 900, 60));
        Taught taught = teach(exchange.waiting().get(0).id(), "rossi");
        assertThat(taught.number()).isEqualTo("+390612345678");
        assertThat(taught.calls()).isEqualTo(2);
        assertThat(exchange.contacts("rossi")).hasSize(2);
        exchange.keep("i2", in("c", "1.3", "0612345678", 1_800, 60));
        assertThat(exchange.contacts("rossi")).hasSize(3);
        assertThat(exchange.teaching().undo(taught.id())).containsExactly("rossi");
        assertThat(exchange.contacts("rossi")).isEmpty();
        assertThat(exchange.waiting()).hasSize(3);
        assertThat(exchange.texts("select number from client_phone")).isEmpty();
        assertThatThrownBy(() -> exchange.teaching().undo(taught.id())).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void aNumberOfSeveralClientsIsAskedEachTime() {
        exchange.client("rossi", "+390612345678");
        exchange.client("verdi", "+390612345678");
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 60), in("b", "1.2", "0612345678", 900, 60));
        assertThat(exchange.waiting()).hasSize(2);
        assertThat(exchange.waiting().get(0).candidates())
                .extracting(WaitingCall.Candidate::clientId)
                .containsExactly("rossi", "verdi");
        Taught taught = teach(exchange.waiting().get(1).id(), "verdi");
        assertThat(taught.number()).isNull();
        assertThat(exchange.contacts("verdi")).hasSize(1);
        assertThat(exchange.contacts("rossi")).isEmpty();
        assertThat(exchange.waiting()).hasSize(1);
        exchange.teaching().undo(taught.id());
        assertThat(exchange.contacts("verdi")).isEmpty();
        assertThat(exchange.waiting()).hasSize(2);
    }

    @Test
    void aHiddenNumberTeachesNothing() {
        exchange.client("rossi");
        exchange.keep("i1", in("a", "1.1", null, 0, 60), in("b", "1.2", null, 900, 60));
        Taught taught = teach(exchange.waiting().get(0).id(), "rossi");
        assertThat(taught.number()).isNull();
        assertThat(exchange.contacts("rossi")).hasSize(1);
        assertThat(exchange.waiting()).hasSize(1);
    }

    @Test
    void aCallOfNoClientWaitsNoMoreUntilThatIsTakenBack() {
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 60));
        String call = exchange.waiting().get(0).id();
        exchange.teaching().dismiss(call, true);
        assertThat(exchange.waiting()).isEmpty();
        exchange.teaching().dismiss(call, false);
        assertThat(exchange.waiting()).hasSize(1);
    }

    @Test
    void whatIsOfAnotherFirmIsNotThere() {
        exchange.handle()
                .execute(
                        "insert into firm (id, name, zone, default_owner) values ('other', 'x', 'Europe/Rome', 'vera')");
        exchange.handle()
                .execute("insert into client (id, firm_id, name, owner) values ('theirs', 'other', 'x', 'vera')");
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 60));
        String call = exchange.waiting().get(0).id();
        assertThatThrownBy(() -> teach(call, "theirs")).isInstanceOf(NotFoundProblem.class);
        assertThatThrownBy(() -> teach("nothing", "theirs")).isInstanceOf(NotFoundProblem.class);
        assertThat(exchange.waiting()).hasSize(1);
    }

    private String log(String id, String at, boolean answered) {
        exchange.handle()
                .execute(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose, answered,"
                                + " logged_at, logged_by) values (?, ?, 'rossi', ?, 'CALL', 'IN', 'anna', 'SUPPORT', ?, ?, 'anna')",
                        id,
                        Exchange.FIRM,
                        OffsetDateTime.parse(at),
                        answered,
                        OffsetDateTime.parse(at));
        LoggedCalls.logged(exchange.handle(), Exchange.FIRM, id, Exchange.NOW);
        return id;
    }

    @Test
    void aCallThatWasLoggedByHandAndItsRecordAreOneContactWhicheverComesFirst() {
        exchange.client("rossi", "+390612345678");
        log("hand", "2026-03-10T09:14:00Z", true);
        assertThat(exchange.keep("i1", in("a", "1.1", "0612345678", 0, 720)).touched())
                .isEmpty();
        assertThat(exchange.contacts("rossi")).containsExactly("IN SUPPORT spoke anna");
        exchange.takeBack("i1");
        assertThat(exchange.contacts("rossi")).containsExactly("IN SUPPORT spoke anna");

        exchange.keep("i2", in("b", "1.2", "0612345678", 7_200, 60));
        assertThat(exchange.contacts("rossi")).hasSize(2);
        log("later", "2026-03-10T11:03:00Z", true);
        assertThat(exchange.contacts("rossi")).containsExactly("IN SUPPORT spoke anna", "IN SUPPORT spoke anna");
        exchange.handle().execute("update interaction set withdrawn_at = logged_at where id = 'later'");
        LoggedCalls.withdrawn(exchange.handle(), Exchange.FIRM, "later", Exchange.NOW);
        assertThat(exchange.contacts("rossi")).containsExactly("IN SUPPORT spoke anna", "IN UNKNOWN spoke -");
    }

    @Test
    void twoThatAreNotOneCanBeParted() {
        exchange.client("rossi", "+390612345678");
        log("hand", "2026-03-10T09:14:00Z", true);
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 720));
        Set<String> touched = exchange.teaching().apart("hand");
        assertThat(touched).containsExactly("rossi");
        assertThat(exchange.contacts("rossi")).containsExactly("IN UNKNOWN spoke -", "IN SUPPORT spoke anna");
        exchange.keep("i2", in("b", "1.1", "0612345678", 725, 30));
        assertThat(exchange.contacts("rossi")).hasSize(2);
    }

    @Test
    void whatLiesHoursApartOrReachedNobodyIsAnother() {
        exchange.client("rossi", "+390612345678");
        log("early", "2026-03-10T07:00:00Z", true);
        log("missed", "2026-03-10T09:10:00Z", false);
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 720));
        assertThat(exchange.contacts("rossi")).hasSize(3);
    }
}
