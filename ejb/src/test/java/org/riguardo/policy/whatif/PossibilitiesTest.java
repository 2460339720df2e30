package org.riguardo.policy.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Purpose;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

class PossibilitiesTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final PolicySettings POLICY = PolicySettings.defaults();

    @Test
    void whereAnEmailIsAllowedNothingHasToChange() {
        assertThat(Possibilities.ofEmail(file(TODAY, true, List.of()), POLICY, NOW))
                .isEmpty();
    }

    @Test
    void afterASupportiveCallOnlyATalkAboutMoneyOpensTheWay() {
        ClientFile file = file(TODAY, true, List.of(supportiveCall()));
        assertThat(Policy.decide(file, POLICY, NOW).emailAllowedFrom()).isNull();

        List<Possibility> possibilities = Possibilities.ofEmail(file, POLICY, NOW);

        assertThat(possibilities).singleElement().satisfies(possibility -> {
            assertThat(possibility.changes()).singleElement().satisfies(change -> assertThat(change.en())
                    .contains("Talk about the fees"));
            assertThat(possibility.from()).isAfter(NOW);
        });
    }

    @Test
    void twoReasonsNeedTwoChanges() {
        ClientFile file = file(TODAY.minusDays(20), false, List.of());

        List<Possibility> possibilities = Possibilities.ofEmail(file, POLICY, NOW);

        assertThat(possibilities).singleElement().satisfies(possibility -> assertThat(possibility.changes())
                .extracting(change -> change.it())
                .containsExactlyInAnyOrder("Importare uno scadenzario di oggi.", "Registrare un indirizzo email."));
    }

    private static ClientFile file(LocalDate ledgerDay, boolean email, List<Interaction> interactions) {
        var client = new Client(
                "c1",
                "Cliente",
                TODAY.minusYears(2),
                "paolo",
                null,
                null,
                "it",
                new Client.Reachable(email, true),
                List.of(),
                null,
                null);
        var item = new Item(
                "i1",
                "1",
                TODAY.minusDays(60),
                TODAY.minusDays(30),
                new BigDecimal("100.00"),
                new BigDecimal("100.00"),
                "EUR",
                false);
        return new ClientFile(
                client, ledgerDay, List.of(item), List.of(), List.of(), interactions, List.of(), List.of());
    }

    private static Interaction supportiveCall() {
        return new Interaction(
                "x1",
                NOW.minusSeconds(3600),
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
