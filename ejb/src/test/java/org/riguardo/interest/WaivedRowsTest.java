package org.riguardo.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.db.TestDatabase;
import org.riguardo.problem.NotFoundProblem;

class WaivedRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
    private static final LocalDate DUE = LocalDate.of(2025, 1, 31);
    private static final Instant NOW = Instant.parse("2025-03-31T08:00:00Z");

    static Stream<TestDatabase> databases() {
        return Stream.of(TestDatabase.open(), TestDatabase.postgresql());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsOpenAndWhatWasPaidLate(TestDatabase database) {
        try (database) {
            String firm = TestDatabase.FIRM;
            database.client(firm, "c1", null);
            database.handle().execute("update client set vat_id = '02182030391' where id = 'c1'");
            database.item(firm, "c1", "i1", DUE, "1000.00");
            database.item(firm, "c1", "ahead", TODAY, "900.00");
            database.item(firm, "c1", "disputed", DUE, "900.00");
            database.handle().execute("update item set disputed = true where id = 'disputed'");
            database.handle()
                    .execute("insert into payment (id, firm_id, client_id, received_on, amount, currency)"
                            + " values ('p1', 'studio', 'c1', '2025-03-02', 365, 'EUR')");
            database.handle()
                    .execute("insert into payment_item (payment_id, item_id, amount) values ('p1', 'i1', 365)");

            var rows = new WaivedRows(database.handle(), firm, TODAY);

            WaivedClient client = rows.clients("c1").get(0);
            assertThat(client.items()).extracting(WaivedItem::id).containsExactly("i1");
            assertThat(client.items().get(0).parts())
                    .extracting(Interest::amount)
                    .as("1,000 × 11.15 × 59 / 36,500 and 365 × 11.15 × 30 / 36,500")
                    .containsExactly(new BigDecimal("18.02"), new BigDecimal("3.35"));
            assertThat(client.amount()).isEqualTo("21.37");
            assertThat(rows.clients(null)).containsExactly(client);
            assertThat(new WaivedRows(database.handle(), "other", TODAY).clients(null))
                    .isEmpty();
            assertThat(database.handle()
                            .createQuery("select open_amount from item where id = 'i1'")
                            .mapTo(BigDecimal.class)
                            .one())
                    .as("nothing is added to what is open")
                    .isEqualByComparingTo("1000.00");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCreditNoteTakesOffTheOldestItemFromItsOwnDay(TestDatabase database) {
        try (database) {
            String firm = TestDatabase.FIRM;
            database.client(firm, "c1", null);
            database.handle().execute("update client set vat_id = '02182030391' where id = 'c1'");
            database.item(firm, "c1", "i1", DUE, "1000.00");
            database.item(firm, "c1", "i2", LocalDate.of(2025, 3, 1), "100.00");
            database.item(firm, "c1", "n1", LocalDate.of(2025, 3, 2), "-365.00");
            database.handle().execute("update item set issued = due where id = 'n1'");

            var rows = new WaivedRows(database.handle(), firm, TODAY);

            assertThat(rows.clients("c1").get(0).items().get(0).parts())
                    .extracting(Interest::amount)
                    .as("635 × 11.15 × 59 / 36,500 and 365 × 11.15 × 30 / 36,500")
                    .containsExactly(new BigDecimal("11.44"), new BigDecimal("3.35"));
            assertThat(rows.clients("c1").get(0).items().get(1).parts()).hasSize(1);

            database.handle().execute("update item set open_amount = -1100 where id = 'n1'");
            assertThat(rows.clients("c1").get(0).items())
                    .extracting(WaivedItem::amount)
                    .as("1,000 × 11.15 × 30 / 36,500 and 100 × 11.15 × 1 / 36,500, and nothing since")
                    .containsExactly(new BigDecimal("9.16"), new BigDecimal("0.03"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theFirmsOwnRateCountsUntilItIsTakenBack(TestDatabase database) {
        try (database) {
            var rows = new RateRows(database.handle(), TestDatabase.FIRM);
            LocalDate from = LocalDate.of(2025, 1, 1);
            String first = rows.insert(RateKind.COMMERCIAL, from, new BigDecimal("3.00"), "G.U.", "giulia", NOW);
            String second = rows.insert(
                    RateKind.COMMERCIAL, from, new BigDecimal("3.10"), "G.U.", "giulia", NOW.plusSeconds(1));
            assertThat(rows.table(RateKind.COMMERCIAL).yearly(from)).isEqualByComparingTo("11.10");
            rows.undo(second, "marta", NOW);
            assertThat(rows.table(RateKind.COMMERCIAL).yearly(from)).isEqualByComparingTo("11.00");
            rows.undo(first, "marta", NOW);
            assertThat(rows.table(RateKind.COMMERCIAL).yearly(from)).isEqualByComparingTo("11.15");
            assertThatThrownBy(() -> rows.undo(first, "marta", NOW)).isInstanceOf(NotFoundProblem.class);
            assertThatThrownBy(() -> new RateRows(database.handle(), "other").undo(second, "x", NOW))
                    .isInstanceOf(NotFoundProblem.class);
        }
    }
}
