package org.riguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.plugins.PluginsChanged;
import org.riguardo.plugins.rules.Added;

/** When the rules of plugins change, what was decided with the ones before is decided anew. */
class RulesChangedTest {

    private static final String FIRM = TestDatabase.FIRM;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T09:15:00Z"), ZoneOffset.UTC);

    private final TestDatabase rows = TestDatabase.open();
    private final Database database = Database.of(Jdbi.create(rows.handle().getConnection()));
    private Added added = Added.NONE;
    private final DecisionKeeper keeper = DecisionKeeper.of(
            database,
            ClientFiles.of(database, Firms.of(database, new FirmConfig(), CLOCK)),
            Policies.of(database, firm -> added),
            CLOCK);

    private record Hold(String name) implements ContactRule {

        @Override
        public Sentence question() {
            return new Sentence("Tutto fermo?", "All held?");
        }

        @Override
        public List<Closed> judge(Situation situation) {
            return List.of(Closed.untilEvent(Closed.OUTGOING, "released", List.of("client"), this::question));
        }
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void aDecisionThatWasMadeWithOtherRulesIsMadeAnewAlsoAfterARestart() {
        rows.client(FIRM, "c1", LocalDate.of(2024, 1, 1));
        rows.item(FIRM, "c1", "i1", LocalDate.of(2026, 2, 23), "1200.00");
        rows.handle().execute("update firm set ledger_day = ? where id = ?", LocalDate.of(2026, 3, 2), FIRM);
        keeper.refreshAll(FIRM);
        assertThat(keeper.kept(FIRM, "c1").action()).isEqualTo(Action.EMAIL);
        assertThat(keeper.refreshDue(FIRM)).isZero();

        added = new Added(List.of(new Hold("com.example:hold")), "print");
        assertThat(keeper.refreshDue(FIRM)).isEqualTo(1);
        assertThat(keeper.kept(FIRM, "c1").action()).isEqualTo(Action.WAIT);
        assertThat(keeper.refreshDue(FIRM)).isZero();

        added = Added.NONE;
        assertThat(keeper.refreshDue(FIRM)).isEqualTo(1);
        assertThat(keeper.kept(FIRM, "c1").action()).isEqualTo(Action.EMAIL);
    }

    @Test
    void aChangeOfAPluginMakesAllOfItsFirmDueOnce() {
        rows.client(FIRM, "c1", null);
        keeper.refreshAll(FIRM);

        assertThat(keeper.makeAllDue(FIRM)).isEqualTo(1);
        assertThat(keeper.refreshDue(FIRM)).isEqualTo(1);
    }

    @Test
    void whatChangedIsToldOncePerFirm() {
        RulesChanged changed = new RulesChanged();
        changed.note(new PluginsChanged("a", "com.example"));
        assertThat(changed.take(List.of("a", "b"))).containsExactly("a");
        assertThat(changed.take(List.of("a", "b"))).isEmpty();

        changed.note(new PluginsChanged(null, "com.example"));
        assertThat(changed.take(List.of("a", "b"))).containsExactly("a", "b");
        assertThat(changed.take(List.of("a", "b"))).isEmpty();
    }
}
