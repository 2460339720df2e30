package org.riguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.db.TestDatabase;
import org.riguardo.policy.OneInvoice;
import org.riguardo.policy.PolicySettings;

class StoredDecisionsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    private final TestDatabase database = TestDatabase.open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theKeptDecisionIsTheOneThatWasMade() {
        database.client(TestDatabase.FIRM, "c1", null);

        stored(NOW).replace(Map.of("c1", OneInvoice.on(TODAY)));

        assertThat(stored(NOW).kept(Set.of("c1")).get("c1").action()).isEqualTo(Action.EMAIL);
        assertThat(number("select rank_action from decision")).isEqualTo(3);
        assertThat(text("select cast(overdue as varchar) from decision")).isEqualTo("100.00");
        assertThat(text("select concat(who, ' ', action, ' ', purpose, ' ', client_group) from decision"))
                .isEqualTo("paolo EMAIL MONEY ORDINARY");
    }

    @Test
    void theAuditLogTellsADecisionOnceUntilItIsAnother() {
        database.client(TestDatabase.FIRM, "c1", null);

        stored(NOW).replace(Map.of("c1", OneInvoice.on(TODAY)));
        stored(NOW.plusSeconds(60)).replace(Map.of("c1", OneInvoice.on(TODAY)));
        assertThat(number("select count(*) from audit_entry where what = 'decision'"))
                .isEqualTo(1);

        stored(NOW.plusSeconds(120))
                .replace(Map.of("c1", OneInvoice.on(TODAY, "100.00", List.of(supportiveCall()), List.of())));
        assertThat(number("select count(*) from audit_entry where what = 'decision'"))
                .isEqualTo(2);
        assertThat(number(
                        "select times from plugin_effect where rule_key = 'supportive-contact' and closed_now = true"))
                .isEqualTo(1);
        assertThat(text("select detail from audit_entry order by id desc limit 1"))
                .contains("\"action\":\"WAIT\"", "supportive-contact", "\"policyVersion\":0");
    }

    private StoredDecisions stored(Instant now) {
        return new StoredDecisions(
                database.handle(), TestDatabase.FIRM, new Policies.Version(0, PolicySettings.defaults()), now);
    }

    private int number(String sql) {
        return database.handle().createQuery(sql).mapTo(Integer.class).one();
    }

    private String text(String sql) {
        return database.handle().createQuery(sql).mapTo(String.class).one();
    }

    private static Interaction supportiveCall() {
        return new Interaction(
                "x1",
                NOW,
                Channel.CALL,
                Direction.IN,
                "paolo",
                Purpose.SUPPORT,
                false,
                true,
                Set.of(),
                false,
                false,
                false,
                false,
                null,
                null,
                List.of());
    }
}
