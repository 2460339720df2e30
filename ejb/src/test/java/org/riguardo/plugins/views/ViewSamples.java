package org.riguardo.plugins.views;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Item;

/** People and clients for the tests of what plugins show. */
final class ViewSamples {

    static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");

    private ViewSamples() {}

    static Viewer viewer(String... roles) {
        return new Viewer("f", "paolo", Set.of(roles), Locale.ITALIAN);
    }

    /** A client with an invoice of 1,200.00 and a credit note of 200.00, both of which the decision is about, and one that is not due. */
    static SeenClient client(String id, GroupKey group) {
        List<Item> items = List.of(item("a", "1200.00"), item("b", "-200.00"), item("c", "5000.00"));
        ClientFile file = new ClientFile(
                new Client(
                        id,
                        "Rossi",
                        null,
                        "paolo",
                        null,
                        null,
                        "it",
                        new Client.Reachable(true, true),
                        List.of(),
                        null,
                        null),
                LocalDate.of(2026, 3, 2),
                items,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new SeenClient(id, file, decision(group));
    }

    private static Item item(String id, String amount) {
        BigDecimal value = new BigDecimal(amount);
        return new Item(id, id, null, LocalDate.of(2026, 1, 31), value, value, "EUR", false);
    }

    private static Decision decision(GroupKey group) {
        return new Decision(
                Action.CALL,
                null,
                null,
                "paolo",
                null,
                null,
                null,
                List.of(),
                List.of("a", "b"),
                true,
                true,
                null,
                null,
                group,
                new Sentence("Perché sì.", "Because."),
                List.of(),
                List.of(),
                List.of());
    }
}
