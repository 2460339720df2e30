package org.riguardo.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;

/** A large firm's clients, some of them twice. */
class DuplicatesOfManyTest {

    private static final int CLIENTS = 5_000;
    private static final int ITEMS_EACH = 12;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final TestDatabase database = open();

    /** Where the tests run. */
    TestDatabase open() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Clients of which the last ones bear the names of the first ones, with the same address. */
    private void clients(int twice) {
        PreparedBatch clients = database.handle()
                .prepareBatch(
                        "insert into client (id, firm_id, name, vat_id, owner) values (:id, 'studio', :name, :vat, 'paolo')");
        PreparedBatch addresses = database.handle()
                .prepareBatch(
                        "insert into client_address (firm_id, client_id, address, kind, source) values ('studio', :id, :address, 'EMAIL', 'test')");
        PreparedBatch items = database.handle()
                .prepareBatch(
                        "insert into item (id, firm_id, client_id, item_key, document_key, number, issued, due, amount, open_amount, currency)"
                                + " values (:id, 'studio', :client, :id, :id, 'x', date '2026-01-01', date '2026-02-01', 10, 10, 'EUR')");
        for (int number = 0; number < CLIENTS; number++) {
            boolean second = number >= CLIENTS - twice;
            int same = second ? number - (CLIENTS - twice) : number;
            String id = "c" + number;
            clients.bind("id", id)
                    .bind("name", "Ditta " + same + (second ? " S.r.l." : ""))
                    .bind("vat", second ? null : "IT%011d".formatted(number))
                    .add();
            addresses
                    .bind("id", id)
                    .bind("address", "info@ditta" + same + ".example")
                    .add();
            for (int item = 0; item < ITEMS_EACH; item++) {
                items.bind("id", "i" + number + "-" + item).bind("client", id).add();
            }
        }
        clients.execute();
        addresses.execute();
        items.execute();
    }

    private List<Pairs.Pair> pairs() {
        ProposalRows rows = new ProposalRows(database.handle(), TestDatabase.FIRM);
        rows.pairs();
        Instant began = Instant.now();
        List<Pairs.Pair> pairs = rows.pairs();
        Duration took = Duration.between(began, Instant.now());
        System.out.printf("%d proposals among %d clients took %d ms%n", pairs.size(), CLIENTS, took.toMillis());
        assertThat(took).isLessThan(LONGEST);
        return pairs;
    }

    @Test
    void aFewAmongManyAreFoundInATimeThatNobodyNotices() {
        clients(60);
        assertThat(pairs()).hasSize(60).allSatisfy(pair -> assertThat(
                        pair.likeness().reasons())
                .containsExactly(Likeness.Reason.NAME, Likeness.Reason.EMAIL, Likeness.Reason.DOMAIN));
    }

    @Test
    void aFirmWithHalfOfItsClientsTwiceIsShownAsManyAsAnybodyGoesThrough() {
        clients(CLIENTS / 2);
        List<Pairs.Pair> first = pairs();
        assertThat(first).hasSize(500);
        first.forEach(pair -> new ProposalRows(database.handle(), TestDatabase.FIRM)
                .apart(TwoClients.GIULIA, pair.one().id(), pair.other().id(), TwoClients.NOW));
        assertThat(pairs()).hasSize(500).doesNotContainAnyElementsOf(first);
    }
}
