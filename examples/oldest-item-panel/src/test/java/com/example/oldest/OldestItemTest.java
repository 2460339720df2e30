package com.example.oldest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Item;
import org.riguardo.api.plugin.contract.ContextOf;
import org.riguardo.api.web.Location;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebPanel;
import org.riguardo.api.web.contract.WebPanelContract;

class OldestItemTest extends WebPanelContract {

    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    private final OldestItem panel = new OldestItem(ContextOf.with());

    @Override
    protected WebPanel panel() {
        return new OldestItem(ContextOf.with());
    }

    @Override
    protected PageRequest request() {
        return request(file(item("7", 10)), Locale.ITALIAN);
    }

    @Test
    void theOldestStandsThereInTheLanguageOfThePage() {
        ClientFile file = file(item("7/A & <b>", 10), item("9", 3));
        assertThat(panel.show(request(file, Locale.ITALIAN)).orElseThrow().html())
                .isEqualTo("<p>La fattura <strong>7/A &amp; &lt;b></strong> è scaduta da 10 giorni.</p>");
        assertThat(panel.show(request(file, Locale.ENGLISH)).orElseThrow().html())
                .contains("fell due 10 days ago");
    }

    @Test
    void withoutAnythingOverdueThereIsNoPanel() {
        assertThat(panel.show(request(file(item("9", 0)), Locale.ITALIAN))).isEmpty();
    }

    private static PageRequest request(ClientFile file, Locale locale) {
        return new PageRequest(Location.CLIENT_PANEL, "c1", file, null, locale, "paolo", Set.of("staff"), NOW);
    }

    private static ClientFile file(Item... items) {
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
        return new ClientFile(
                client,
                LocalDate.of(2026, 3, 5),
                List.of(items),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Item item(String number, int daysOverdue) {
        LocalDate due = LocalDate.of(2026, 3, 5).minusDays(daysOverdue);
        return new Item("i" + number, number, due, due, BigDecimal.TEN, BigDecimal.TEN, "EUR", false);
    }
}
