package org.riguardo.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;

class PersonRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

    private static PersonRows rows(TestDatabase database, String firm) {
        return new PersonRows(database.handle(), firm);
    }

    @ParameterizedTest
    @EnumSource
    void whoSignsInUnderTheSameNameIsThatPersonAndNobodyOfAnotherFirm(TestServer server) {
        try (TestDatabase database = server.open()) {
            database.firm("altro");
            database.handle().execute("update firm set default_owner = 'rita' where id = 'altro'");
            PersonRows rows = rows(database, TestDatabase.FIRM);
            assertThat(rows.find("t", "Paolo", null, NOW)).contains("paolo");
            assertThat(rows.find("t", "rita", null, NOW)).isEmpty();
            assertThat(rows(database, "altro").find("t2", "rita", null, NOW)).contains("rita");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAddressOfAPersonsMailboxIsEnough(TestServer server) {
        try (TestDatabase database = server.open()) {
            database.client(TestDatabase.FIRM, "c1", LocalDate.of(2020, 1, 1));
            database.handle()
                    .execute(
                            "insert into mail_account (id, firm_id, address, host, port, security, login, sign_in, folders, addresses, state, made_at, made_by)"
                                    + " values ('m1', 'studio', 'p.verdi@studio.example', 'h', 993, 'TLS', 'p', 'PASSWORD', '', '', 'READING', ?, 'giulia')",
                            NOW.atOffset(java.time.ZoneOffset.UTC));
            database.handle()
                    .execute(
                            "insert into mail_sending (account_id, firm_id, person, name, host, port, security, copies, set_at, set_by)"
                                    + " values ('m1', 'studio', 'paolo', '', 'h', 465, 'TLS', 'FILED', ?, 'giulia')",
                            NOW.atOffset(java.time.ZoneOffset.UTC));
            PersonRows rows = rows(database, TestDatabase.FIRM);
            assertThat(rows.find("t", "u-17", "P.Verdi@studio.example", NOW)).contains("paolo");
            assertThat(rows.find("t", "u-18", "altri@studio.example", NOW)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNobodyIsNotedOnceAndIsWhomAnAdministratorNames(TestServer server) {
        try (TestDatabase database = server.open()) {
            PersonRows rows = rows(database, TestDatabase.FIRM);
            assertThat(rows.find("t", "u-17", null, NOW)).isEmpty();
            assertThat(rows.find("t", "u-17", null, NOW)).isEmpty();
            assertThat(rows.of("t")).containsExactly(new HostView.Person("u-17", null));
            rows.put("t", "u-17", "giulia", "marta", NOW);
            assertThat(rows.find("t", "u-17", null, NOW)).contains("giulia");
            assertThat(rows.find("other", "u-17", null, NOW)).isEmpty();
            rows.put("t", "u-17", null, "marta", NOW);
            assertThat(rows.find("t", "u-17", null, NOW)).isEmpty();
        }
    }

    /** Whom the host calls like one of ours is shown to the administrator, who can say that it is nobody, or somebody else. */
    @ParameterizedTest
    @EnumSource
    void whatAnAdministratorSaidCountsBeforeANameThatIsTheSame(TestServer server) {
        try (TestDatabase database = server.open()) {
            PersonRows rows = rows(database, TestDatabase.FIRM);
            assertThat(rows.find("t", "paolo", null, NOW)).contains("paolo");
            assertThat(rows.of("t")).containsExactly(new HostView.Person("paolo", "paolo"));
            rows.put("t", "paolo", null, "marta", NOW);
            assertThat(rows.find("t", "paolo", null, NOW)).isEmpty();
            assertThat(rows.find("other", "paolo", null, NOW)).contains("paolo");
            rows.put("t", "paolo", "giulia", "marta", NOW);
            assertThat(rows.find("t", "paolo", null, NOW)).contains("giulia");
        }
    }
}
