package org.riguardo.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Client.Reachable;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.Signal;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Firm;

class FactRowsTest {

    private static final Firm STUDIO =
            new Firm(TestDatabase.FIRM, "Studio", ZoneId.of("Europe/Rome"), "paolo", "giulia", null, null);

    private final TestDatabase database = TestDatabase.open();

    @BeforeEach
    void aClient() {
        database.client(TestDatabase.FIRM, "c1", LocalDate.of(2011, 4, 1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void openAndSettledItemsGoTheirOwnWays() {
        database.item(TestDatabase.FIRM, "c1", "i1", LocalDate.of(2026, 2, 1), "1200.00");
        database.item(TestDatabase.FIRM, "c1", "i2", LocalDate.of(2025, 2, 1), "50.00");
        database.handle().execute("update item set settled_on = date '2025-02-04', open_amount = 0 where id = 'i2'");

        assertThat(facts().items().get("c1")).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("i1");
            assertThat(item.open()).isEqualByComparingTo(new BigDecimal("1200"));
        });
        assertThat(facts().settled().get("c1")).singleElement().satisfies(settled -> assertThat(settled.paid())
                .isEqualTo(LocalDate.of(2025, 2, 4)));
    }

    @Test
    void aWithdrawnContactIsNotSeen() {
        contact("x1", "SUPPORT", "HARDSHIP,PROMISE");
        contact("x2", "MONEY", "");
        database.handle().execute("update interaction set withdrawn_at = current_timestamp where id = 'x2'");

        assertThat(facts().interactions().get("c1")).singleElement().satisfies(contact -> {
            assertThat(contact.id()).isEqualTo("x1");
            assertThat(contact.signals()).containsExactlyInAnyOrder(Signal.HARDSHIP, Signal.PROMISE);
        });
    }

    @Test
    void theClientCarriesItsFlagsReferralAndWaysToBeReached() {
        database.handle()
                .execute("insert into client_flag (id, firm_id, client_id, flag, since) values"
                        + " ('f1', 'studio', 'c1', 'HARDSHIP', date '2026-03-01')");
        database.handle()
                .execute("insert into client_flag (id, firm_id, client_id, flag, since, lifted) values"
                        + " ('f2', 'studio', 'c1', 'LEGAL', date '2026-01-01', date '2026-02-01')");
        database.handle()
                .execute("insert into referral (id, firm_id, client_id, on_day) values"
                        + " ('r1', 'studio', 'c1', date '2026-02-01')");

        var client = facts().clients().get("c1");

        assertThat(client.flags()).extracting(flag -> flag.flag()).containsExactly(Flag.HARDSHIP);
        assertThat(client.referral()).isNotNull();
        assertThat(client.reachable()).isEqualTo(new Reachable(true, true));
        assertThat(client.partner()).isEqualTo("giulia");
    }

    @Test
    void anAgreementKeepsItsInstalmentsInOrder() {
        database.handle()
                .execute("insert into agreement (id, firm_id, client_id, kind, made, items, logged_at) values"
                        + " ('a1', 'studio', 'c1', 'PLAN', date '2026-03-01', 'i1,i2', current_timestamp)");
        database.handle()
                .execute(
                        "insert into instalment values ('a1', 1, date '2026-05-01', 20), ('a1', 0, date '2026-04-01', 10)");

        assertThat(facts().agreements().get("c1")).singleElement().satisfies(agreement -> {
            assertThat(agreement.kind()).isEqualTo(AgreementKind.PLAN);
            assertThat(agreement.items()).containsExactly("i1", "i2");
            assertThat(agreement.instalments())
                    .extracting(instalment -> instalment.due())
                    .containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
        });
    }

    @Test
    void anotherFirmSeesNothing() {
        database.item(TestDatabase.FIRM, "c1", "i1", LocalDate.of(2026, 2, 1), "1200.00");
        contact("x1", "SUPPORT", "");
        database.firm("altro");
        var stranger = new Firm("altro", "Altro", ZoneId.of("Europe/Rome"), "vera", null, null, null);

        var facts = new FactRows(database.handle(), stranger, List.of("c1"));

        assertThat(facts.clients()).isEmpty();
        assertThat(facts.items()).isEmpty();
        assertThat(facts.interactions()).isEmpty();
    }

    private FactRows facts() {
        return new FactRows(database.handle(), STUDIO, List.of("c1"));
    }

    private void contact(String id, String purpose, String signals) {
        database.handle()
                .execute(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, signals, logged_at)"
                                + " values (?, 'studio', 'c1', current_timestamp, 'CALL', 'IN', ?, ?, current_timestamp)",
                        id,
                        purpose,
                        signals);
    }
}
