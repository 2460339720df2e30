package org.riguardo.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.db.TestDatabase;

class ChoosingTest {

    @TempDir
    private Path home;

    private Office office;
    private FakeCrm crm;
    private String rossi;

    @BeforeEach
    void open() {
        office = new Office(TestDatabase.open(), home);
        crm = office.crm;
        office.client("rossi", "Rossi Impianti S.r.l.", "IT01234567897");
        rossi = crm.add(Office.company("Rossi Impianti", "IT01234567897", "06 1234567"));
        office.run();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void ourNumberGoesThereWhenAPersonSaysThatWeAreRightAlsoWhenTheAnswerIsLost() {
        differByANumber();
        choose(Owner.RIGUARDO);
        crm.loseAnswers = 1;
        office.run();
        office.run();
        assertThat(crm.contact(rossi).phones()).containsExactly("06 1234567", "+39 011 111 1111");
        assertThat(office.phones("rossi")).containsExactly("+390111111111", "+39061234567");
        agreed();
    }

    @Test
    void ourNumberGoesWhenAPersonSaysThatTheyAreRight() {
        differByANumber();
        choose(Owner.CRM);
        assertThat(office.phones("rossi")).containsExactly("+39061234567");
        office.run();
        assertThat(crm.contact(rossi).phones()).containsExactly("06 1234567");
        agreed();
    }

    @Test
    void theNameFollowsThePersonEitherWay() {
        crm.change(rossi, Office.company("Rossi Costruzioni", "IT01234567897", "06 1234567"));
        office.run();
        choose(Owner.RIGUARDO);
        office.run();
        assertThat(crm.contact(rossi).name()).isEqualTo("Rossi Impianti S.r.l.");
        agreed();
        crm.change(rossi, Office.company("Rossi Costruzioni", "IT01234567897", "06 1234567"));
        office.run();
        choose(Owner.CRM);
        office.run();
        assertThat(office.texts("select name from client where id = 'rossi'")).containsExactly("Rossi Costruzioni");
        agreed();
    }

    @Test
    void whatWeWroteIsWrittenAgainOrLeftAsAPersonSays() {
        office.handle()
                .execute(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose, logged_at,"
                                + " logged_by) values ('hand', ?, 'rossi', ?, 'CALL', 'OUT', 'anna', 'SUPPORT', ?, 'anna')",
                        TestDatabase.FIRM,
                        OffsetDateTime.parse("2026-03-10T09:00:00Z"),
                        OffsetDateTime.parse("2026-03-10T09:00:00Z"));
        office.run();
        String id = crm.activities().keySet().iterator().next();
        theyChange(id, "Detto altro");
        choose(Owner.CRM);
        office.run();
        assertThat(crm.activities().get(id).subject()).isEqualTo("Detto altro");
        theyChange(id, "Ancora altro");
        choose(Owner.RIGUARDO);
        office.run();
        office.run();
        assertThat(crm.activities().get(id).subject()).isEqualTo("Telefonata");
        assertThat(crm.activities()).hasSize(1);
        agreed();
    }

    private void theyChange(String id, String subject) {
        CrmActivity there = crm.activities().get(id);
        crm.change(id, Office.activity(Kind.CALL, there.uid(), there.contactId(), there.at(), true, subject));
        office.run();
    }

    private void differByANumber() {
        office.handle()
                .execute(
                        "insert into client_phone (firm_id, client_id, number, written, source) values (?, 'rossi',"
                                + " '+390111111111', '011 1111111', 'hand')",
                        TestDatabase.FIRM);
        office.run();
    }

    private void choose(Owner owner) {
        office.handle().useTransaction(handle -> {
            ConflictRow row =
                    new ConflictRows(handle, TestDatabase.FIRM).open(9).get(0);
            AccountRow account =
                    new AccountRows(handle, TestDatabase.FIRM).lock("crm").orElseThrow();
            new Choosing(handle, account, office.now()).choose(row, owner, "paolo");
        });
    }

    private void agreed() {
        office.run();
        int written = crm.written;
        office.run();
        assertThat(crm.written).isEqualTo(written);
        assertThat(office.texts("select id from crm_conflict where chosen is null or not pushed"))
                .isEmpty();
    }
}
