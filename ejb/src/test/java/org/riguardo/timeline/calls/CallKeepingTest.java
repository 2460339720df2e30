package org.riguardo.timeline.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.timeline.calls.Exchange.in;
import static org.riguardo.timeline.calls.Exchange.out;
import static org.riguardo.timeline.calls.Exchange.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.TestDatabase;

class CallKeepingTest {

    private static final String SPOKEN = "IN UNKNOWN spoke paolo";

    private final Exchange exchange = new Exchange(database());

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    private void withExtension() {
        exchange.settings(new PhoneSettings(null, "", "", 10, List.of(), Map.of("103", "paolo")));
    }

    @Test
    void aCallFromAClientsNumberIsAContactOfUnknownPurpose() {
        withExtension();
        exchange.client("rossi", "+390612345678");
        CallKeeping.Kept kept = exchange.keep("i1", in("a", "1.1", "0612345678", 0, 720));
        assertThat(kept.touched()).containsExactly("rossi");
        assertThat(kept.fresh()).isEqualTo(1);
        assertThat(kept.waiting()).isZero();
        assertThat(exchange.contacts("rossi")).containsExactly(SPOKEN);
        assertThat(exchange.questions()).containsExactly("rossi 720 paolo");
        assertThat(exchange.texts("select cast(at as varchar(40)) from interaction"))
                .hasSize(1);
    }

    @Test
    void theSameRecordsAgainChangeNothing() {
        exchange.client("rossi", "+390612345678");
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 720));
        CallKeeping.Kept again =
                exchange.keep("i2", in("a", "1.1", "0612345678", 0, 720), in("b", "1.2", "0612345678", 3_600, 60));
        assertThat(again.fresh()).isEqualTo(1);
        assertThat(exchange.contacts("rossi")).hasSize(2);
        assertThat(exchange.keep("i3", in("a", "1.1", "0612345678", 0, 720)).touched())
                .isEmpty();
    }

    @Test
    void numbersAreComparedHoweverTheyAreWritten() {
        exchange.client("rossi", "+390612345678");
        exchange.client("verdi", "+393471234567");
        exchange.handle().execute("update client set phone = '06/555123' where id = 'verdi'");
        exchange.keep(
                "i1",
                in("a", "1.1", "00390612345678", 0, 60),
                in("b", "1.2", "+390612345678", 100, 60),
                in("c", "1.3", "390612345678", 200, 60),
                in("d", "1.4", "393471234567", 300, 60),
                in("e", "1.5", "06555123", 400, 60));
        assertThat(exchange.contacts("rossi")).hasSize(3);
        assertThat(exchange.contacts("verdi")).hasSize(2);
        assertThat(exchange.waiting()).isEmpty();
    }

    @Test
    void aFaxIsNobodyAndAPrefixIsNoPartOfTheNumber() {
        exchange.settings(new PhoneSettings(null, "", "9", 10, List.of(), Map.of()));
        exchange.client("rossi", "+390612345678");
        exchange.phone("rossi", "+390612345679", true);
        exchange.keep("i1", out("a", "1.1", "90612345678", 0, 60), out("b", "1.2", "90612345679", 100, 60));
        assertThat(exchange.contacts("rossi")).containsExactly("OUT UNKNOWN spoke -");
        assertThat(exchange.waiting()).extracting(WaitingCall::number).containsExactly("+39 06 1234 5679");
    }

    @Test
    void onlyWhatConnectedAPersonIsAConversation() {
        exchange.client("rossi", "+390612345678");
        exchange.keep(
                "i1",
                out("a", "1.1", "0612345678", 0, 0),
                out("b", "1.2", "0612345678", 100, 5),
                in("c", "1.3", "0612345678", 200, 0),
                record("d", "1.4", Direction.IN, "0612345678", 300, 90, Reached.MACHINE),
                record("e", "1.5", Direction.OUT, "0612345678", 500, 0, Reached.NOTHING));
        assertThat(exchange.contacts("rossi"))
                .containsExactly(
                        "OUT UNKNOWN nobody -", "OUT UNKNOWN nobody -", "IN UNKNOWN nobody -", "IN UNKNOWN nobody -");
        assertThat(exchange.questions()).isEmpty();
    }

    @Test
    void legsOfOneCallAreOneContactWhicheverFileBringsThem() {
        exchange.client("rossi", "+390612345678");
        exchange.keep("i1", in("b", "1.1", "0612345678", 60, 720));
        String contact = exchange.texts("select id from interaction").get(0);
        exchange.handle().execute("update interaction set purpose = 'ADMIN' where id = ?", contact);
        exchange.keep("i2", record("a", "1.1", Direction.IN, "0612345678", 0, 50, Reached.MACHINE));
        assertThat(exchange.contacts("rossi")).containsExactly("IN ADMIN spoke -");
        assertThat(exchange.texts("select id from interaction where withdrawn_at is null"))
                .containsExactly(contact);
        assertThat(exchange.calls()).hasSize(1);
    }

    @Test
    void aRecordThatJoinsTwoCallsKeepsWhatWasSaid() {
        exchange.client("rossi", "+390612345678");
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 60), in("b", "1.9", "0612345678", 90, 60));
        assertThat(exchange.contacts("rossi")).hasSize(2);
        exchange.handle()
                .execute(
                        "update interaction set purpose = 'MONEY', money_mentioned = true where at > ?",
                        java.time.OffsetDateTime.parse("2026-03-10T09:01:00Z"));
        CallRecord between = new CallRecord(
                1,
                "c",
                Set.of("1.1", "1.9"),
                Direction.IN,
                "0612345678",
                "103",
                Exchange.TEN.plusSeconds(60),
                Exchange.TEN.plusSeconds(90),
                java.time.Duration.ofSeconds(30),
                Reached.PERSON);
        exchange.keep("i2", between);
        assertThat(exchange.contacts("rossi")).containsExactly("IN MONEY spoke -");
    }

    @Test
    void anySplitAndOrderKeepsTheSameCalls() {
        List<CallRecord> records = List.of(
                in("a", "1.1", "0612345678", 0, 60),
                in("b", "1.1", "0612345678", 70, 300),
                in("c", "1.2", "0612345678", 4_000, 0),
                out("d", "1.3", "3471234567", 5_000, 0),
                out("e", "1.3", "3471234567", 5_030, 40),
                in("f", "~x@d", "021234567", 6_000, 20),
                in("g", "~x@d", "021234567", 6_040, 20),
                in("h", "~x@d", "021234567", 9_000, 20));
        exchange.client("rossi", "+390612345678");
        exchange.keep("whole", records.toArray(CallRecord[]::new));
        List<String> expected = exchange.calls();
        List<String> contacts = exchange.contacts("rossi");
        assertThat(expected).hasSize(5);
        for (int seed = 0; seed < 20; seed++) {
            exchange.takeBack("whole");
            exchange.takeBack("pieces");
            assertThat(exchange.calls()).isEmpty();
            assertThat(exchange.contacts("rossi")).isEmpty();
            Random random = new Random(seed);
            List<CallRecord> shuffled = new ArrayList<>(records);
            Collections.shuffle(shuffled, random);
            for (int at = 0; at < shuffled.size(); ) {
                int end = Math.min(shuffled.size(), at + 1 + random.nextInt(3));
                int from = Math.max(0, at - random.nextInt(2));
                exchange.keep("pieces", shuffled.subList(from, end).toArray(CallRecord[]::new));
                at = end;
            }
            assertThat(exchange.calls()).as("seed " + seed).isEqualTo(expected);
            assertThat(exchange.contacts("rossi")).as("seed " + seed).isEqualTo(contacts);
        }
    }

    @Test
    void anImportThatIsTakenBackTakesItsCallsBackUnlessAnotherStatesThem() {
        exchange.client("rossi", "+390612345678");
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 60));
        exchange.keep("i2", in("a", "1.1", "0612345678", 0, 60), in("b", "1.2", "0612345678", 3_600, 60));
        assertThat(exchange.takeBack("i1")).isEmpty();
        assertThat(exchange.contacts("rossi")).hasSize(2);
        assertThat(exchange.takeBack("i2")).containsExactly("rossi");
        assertThat(exchange.contacts("rossi")).isEmpty();
        assertThat(exchange.calls()).isEmpty();
        exchange.keep("i3", in("a", "1.1", "0612345678", 0, 60));
        assertThat(exchange.contacts("rossi")).hasSize(1);
    }

    @Test
    void theSameCallOfTwoSystemsCountsOnceAndTheOneInWhichPeopleSpoke() {
        exchange.client("rossi", "+390612345678");
        exchange.keep("i1", "asterisk-cdr", record("a", "1.1", Direction.IN, "0612345678", 0, 600, Reached.MACHINE));
        assertThat(exchange.contacts("rossi")).containsExactly("IN UNKNOWN nobody -");
        exchange.keep("i2", "threecx-cdr", in("b", "3cx:1", "+390612345678", 30, 560));
        assertThat(exchange.contacts("rossi")).containsExactly("IN UNKNOWN spoke -");
        exchange.keep("i3", "threecx-cdr", in("c", "3cx:2", "+390612345678", 1_000, 60));
        assertThat(exchange.contacts("rossi")).hasSize(2);
        exchange.takeBack("i2");
        assertThat(exchange.contacts("rossi")).containsExactly("IN UNKNOWN nobody -", "IN UNKNOWN spoke -");
    }

    @Test
    void contactsThatComeLaterLinkWhatWaits() {
        exchange.client("rossi");
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 60), in("b", "1.2", null, 100, 60));
        assertThat(exchange.contacts("rossi")).isEmpty();
        assertThat(exchange.waiting()).hasSize(2);
        exchange.phone("rossi", "+390612345678", false);
        assertThat(new CallKeeping(exchange.handle(), Exchange.FIRM, Exchange.NOW).linkWaiting())
                .containsExactly("rossi");
        assertThat(exchange.contacts("rossi")).hasSize(1);
        assertThat(exchange.waiting()).extracting(WaitingCall::number).containsExactly((String) null);
    }

    @Test
    void anotherFirmsClientsAreNeverMatched() {
        exchange.handle()
                .execute(
                        "insert into firm (id, name, zone, default_owner) values ('other', 'x', 'Europe/Rome', 'vera')");
        exchange.handle()
                .execute(
                        "insert into client (id, firm_id, name, owner, phone) values ('theirs', 'other', 'x', 'vera', '0612345678')");
        exchange.keep("i1", in("a", "1.1", "0612345678", 0, 60));
        assertThat(exchange.contacts("theirs")).isEmpty();
        assertThat(exchange.waiting()).hasSize(1);
    }
}
