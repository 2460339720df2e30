package org.riguardo.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.problem.NotFoundProblem;

class CustomerRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final String VAT = "12345678903";

    private static void client(TestDatabase database, String firm, String id, @Nullable String vat, String name) {
        database.client(firm, id, SINCE);
        database.handle().execute("update client set vat_id = ?, name = ? where id = ?", vat, name, id);
    }

    private static Customer customer(@Nullable String vat, @Nullable String email, String name) {
        return Customer.of("h1", name, vat, null, email);
    }

    private static CustomerRows rows(TestDatabase database) {
        return new CustomerRows(database.handle(), TestDatabase.FIRM);
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatOneClientHasIsEnoughAndRemembered(TestServer server) {
        try (TestDatabase database = server.open()) {
            client(database, TestDatabase.FIRM, "c1", VAT, "Rossi Impianti S.r.l.");
            Found found = rows(database).find("t", customer("IT " + VAT, null, "Altro nome"), NOW);
            assertThat(found).isEqualTo(new Found.Known("c1", Found.How.EXACT));
            assertThat(rows(database).find("t", customer(null, null, ""), NOW)).isEqualTo(found);
            assertThat(rows(database).find("other", customer(null, null, ""), NOW))
                    .isInstanceOf(Found.Unknown.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAddressCountsWhenOneClientAloneHasItAndNoNumberSpeaksAgainstIt(TestServer server) {
        try (TestDatabase database = server.open()) {
            client(database, TestDatabase.FIRM, "c1", VAT, "Rossi");
            client(database, TestDatabase.FIRM, "c2", null, "Bianchi");
            assertThat(rows(database).find("t", customer(null, "C2@cliente.example", ""), NOW))
                    .isEqualTo(new Found.Known("c2", Found.How.EXACT));
            assertThat(rows(database).find("u", customer(VAT, "c2@cliente.example", ""), NOW))
                    .isEqualTo(new Found.Known("c1", Found.How.EXACT));
            database.handle()
                    .execute(
                            "insert into client_address (firm_id, client_id, address, kind, source) values (?, 'c1', 'c2@cliente.example', 'EMAIL', 'test')",
                            TestDatabase.FIRM);
            assertThat(rows(database).find("v", customer(null, "c2@cliente.example", ""), NOW))
                    .isInstanceOfSatisfying(Found.Unknown.class, unknown -> assertThat(unknown.candidates())
                            .extracting(Found.Candidate::id)
                            .containsExactly("c2", "c1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNameAloneLinksNothingAndNobodySeesAnotherFirmsClients(TestServer server) {
        try (TestDatabase database = server.open()) {
            database.firm("altro");
            client(database, TestDatabase.FIRM, "c1", null, "Rossi Impianti S.r.l.");
            client(database, "altro", "c2", VAT, "Rossi Impianti S.r.l.");
            Found found = rows(database).find("t", customer(VAT, "c2@cliente.example", "ROSSI impianti srl"), NOW);
            assertThat(found)
                    .isEqualTo(
                            new Found.Unknown(java.util.List.of(new Found.Candidate("c1", "Rossi Impianti S.r.l."))));
            assertThatThrownBy(() -> rows(database).choose("t", "h1", "c2", "paolo", NOW))
                    .isInstanceOf(NotFoundProblem.class);
            assertThat(rows(database).named("%")).isEmpty();
            assertThat(rows(database).named("100%_")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonChoseIsRememberedAndCanBeTakenBack(TestServer server) {
        try (TestDatabase database = server.open()) {
            client(database, TestDatabase.FIRM, "c1", VAT, "Rossi");
            client(database, TestDatabase.FIRM, "c2", null, "Bianchi");
            CustomerRows rows = rows(database);
            rows.choose("t", "h1", "c2", "paolo", NOW);
            assertThat(rows.find("t", customer(VAT, null, ""), NOW)).isEqualTo(new Found.Known("c2", Found.How.CHOSEN));
            rows.forget("t", "h1");
            assertThat(rows.find("t", customer(VAT, null, ""), NOW)).isEqualTo(new Found.Known("c1", Found.How.EXACT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoWasErasedOrMergedAwayIsNotFoundAgain(TestServer server) {
        try (TestDatabase database = server.open()) {
            client(database, TestDatabase.FIRM, "c1", VAT, "Rossi");
            client(database, TestDatabase.FIRM, "c2", null, "Bianchi");
            database.handle().execute("update client set merged_into = 'c2' where id = 'c1'");
            assertThat(rows(database).find("t", customer(VAT, null, "Rossi"), NOW))
                    .isEqualTo(new Found.Unknown(java.util.List.of()));
        }
    }
}
