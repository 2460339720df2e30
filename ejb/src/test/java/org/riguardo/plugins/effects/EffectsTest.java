package org.riguardo.plugins.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.db.Page;
import org.riguardo.db.TestDatabase;
import org.riguardo.privacy.Seen;

class EffectsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final String RULE = "com.example.holidays:august";

    private final TestDatabase database = open();

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void clients() {
        for (String id : List.of("c1", "c2", "c3")) {
            database.client(TestDatabase.FIRM, id, null);
            database.handle()
                    .execute(
                            "insert into decision (client_id, firm_id, decided_at, policy_version, rank_action, name,"
                                    + " overdue, currency, document, action) values (?, 'studio', ?, 0, 1, ?, 0, 'EUR', '{}', 'NONE')",
                            id,
                            java.sql.Timestamp.from(MONDAY),
                            "Cliente " + id);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRuleCountsOnceForEachTimeThatItClosesAndNotForEachLook() {
        at(MONDAY).decided(Map.of("c1", Set.of(RULE), "c2", Set.of(RULE, "stop-list"), "c3", Set.of()));
        at(MONDAY.plusSeconds(60)).decided(Map.of("c1", Set.of(RULE), "c2", Set.of(RULE)));
        assertThat(rows().of("com.example.holidays")).containsExactly(new Effect(RULE, 2, 2, 2, 0, MONDAY, MONDAY));

        at(MONDAY.plusSeconds(120)).decided(Map.of("c1", Set.of()));
        at(TUESDAY).decided(Map.of("c1", Set.of(RULE), "c2", Set.of()));

        assertThat(rows().of("com.example.holidays")).containsExactly(new Effect(RULE, 1, 2, 3, 0, MONDAY, TUESDAY));
        assertThat(rows().closedNow("com.example.holidays")).isEqualTo(1);
        assertThat(rows().of("org.riguardo.policy"))
                .containsExactly(new Effect("stop-list", 0, 1, 1, 0, MONDAY, MONDAY));
    }

    @Test
    void aMailThatWasKeptBackIsCountedWithTheRulesThatDidWhetherOrNotADecisionShowsThem() {
        at(MONDAY).held("c1", List.of(closed(RULE), closed("quiet-time"), step("ladder")));
        at(TUESDAY).held("c1", List.of(closed(RULE)));

        assertThat(rows().of("com.example.holidays")).containsExactly(new Effect(RULE, 0, 1, 0, 2, MONDAY, TUESDAY));
        assertThat(rows().of("org.riguardo.policy")).isEmpty();

        at(TUESDAY).decided(Map.of("c1", Set.of(RULE)));
        assertThat(rows().of("com.example.holidays")).containsExactly(new Effect(RULE, 1, 1, 1, 2, MONDAY, TUESDAY));
    }

    @Test
    void behindEachNumberStandTheClients() {
        at(MONDAY).decided(Map.of("c1", Set.of(RULE), "c2", Set.of(RULE), "c3", Set.of(RULE)));
        at(TUESDAY).decided(Map.of("c1", Set.of()));

        Page<ClientEffect> first = rows().clients(RULE, null, 2);
        assertThat(first.items()).extracting(ClientEffect::clientId).containsExactly("c2", "c3");
        Page<ClientEffect> last = rows().clients(RULE, first.next(), 2);
        assertThat(last.items()).containsExactly(new ClientEffect("c1", "Cliente c1", false, 1, MONDAY, MONDAY, 0));
        assertThat(last.next()).isNull();
    }

    @Test
    void whoMayNotSeeAClientIsNotToldOfIt() {
        at(MONDAY).decided(Map.of("c1", Set.of(RULE), "c2", Set.of(RULE)));
        database.handle()
                .execute(
                        "insert into client_erasure (client_id, firm_id, erased_at, erased_by, kept_until, counts)"
                                + " values ('c1', 'studio', ?, 'giulia', '2036-12-31', '{}')",
                        java.sql.Timestamp.from(MONDAY));

        var others = new EffectRows(database.handle(), TestDatabase.FIRM, Seen.OTHERS);
        assertThat(others.of("com.example.holidays").get(0).clients()).isEqualTo(1);
        assertThat(others.clients(RULE, null, 10).items())
                .extracting(ClientEffect::clientId)
                .containsExactly("c2");
    }

    @Test
    void neitherAnotherFirmNorAnotherPluginHasTheseRowsAndTheyGoWithTheirPluginAlone() {
        database.firm("altro");
        at(MONDAY).decided(Map.of("c1", Set.of(RULE, "com.example.holidays.more:x", "stop-list")));

        assertThat(new EffectRows(database.handle(), "altro", Seen.ALL).of("com.example.holidays"))
                .isEmpty();
        assertThat(new EffectRows(database.handle(), "altro", Seen.ALL)
                        .clients(RULE, null, 10)
                        .items())
                .isEmpty();
        new EffectRows(database.handle(), "altro", Seen.ALL).forget("com.example.holidays");
        assertThat(rows().of("com.example.holidays")).hasSize(1);
        rows().forget("com.example.holidays");

        assertThat(rows().of("com.example.holidays")).isEmpty();
        assertThat(rows().of("com.example.holidays.more")).hasSize(1);
        assertThat(rows().of("org.riguardo.policy")).hasSize(1);
    }

    private EffectKeeping at(Instant now) {
        return new EffectKeeping(database.handle(), TestDatabase.FIRM, now);
    }

    private EffectRows rows() {
        return new EffectRows(database.handle(), TestDatabase.FIRM, Seen.ALL);
    }

    private static Because closed(String rule) {
        return new Because(rule, Verdict.CLOSED, null, null, List.of("client"), new Sentence("", ""));
    }

    private static Because step(String rule) {
        return new Because(rule, Verdict.STEP, null, null, List.of("client"), new Sentence("", ""));
    }
}
