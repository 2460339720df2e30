package com.example.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.plugin.contract.ContextOf;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.contract.ContactRuleContract;
import org.riguardo.api.rule.contract.SituationAt;

class DaysOffTest extends ContactRuleContract {

    private static final Instant CHRISTMAS_EVE = Instant.parse("2026-12-24T10:00:00Z");

    @Override
    protected ContactRule rule() {
        return new DaysOff(ContextOf.with("days", "06-24, 12-24"));
    }

    @Override
    protected ClientFile file() {
        Client client = new Client(
                "c1",
                "Rossi Impianti",
                null,
                "paolo",
                null,
                null,
                "it",
                new Client.Reachable(true, true),
                List.of(),
                null,
                null);
        return new ClientFile(client, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    protected Instant closedAt() {
        return CHRISTMAS_EVE;
    }

    @Test
    void itOpensWithTheNextWorkingDay() {
        assertThat(rule().judge(new SituationAt(file(), CHRISTMAS_EVE)))
                .singleElement()
                .satisfies(closed -> assertThat(closed.until()).isEqualTo("2026-12-25T08:00:00Z"));
    }

    @Test
    void onAnyOtherDayItIsOpen() {
        assertThat(rule().judge(new SituationAt(file(), Instant.parse("2026-12-23T10:00:00Z"))))
                .isEmpty();
    }
}
