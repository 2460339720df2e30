package org.riguardo.plugins.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.plugins.views.ViewSamples.viewer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.web.Location;
import org.riguardo.firm.Roles;
import org.riguardo.plugins.Condition;
import org.riguardo.plugins.views.Showing.ClientFacts;

class PlacesTest {

    private final FakeModules modules = new FakeModules();
    private final Places places = new Places(modules);
    private final AtomicInteger lookedUp = new AtomicInteger();

    @Test
    void nothingIsAskedAndNothingLookedUpForWhatTheDescriptorSays() {
        modules.linked("map", Location.CLIENT_ACTION, Condition.ALWAYS, "https://map.example/?c={clientId}");
        modules.linked("bad", Location.CLIENT_ACTION, Condition.ALWAYS, "javascript:alert(1)");
        modules.linked("else", Location.NAVIGATION, Condition.ALWAYS, "https://map.example/");
        PlaceView view = at(Location.CLIENT_ACTION, viewer(Roles.STAFF), "c1");

        assertThat(view.links()).singleElement().satisfies(link -> {
            assertThat(link.href()).isEqualTo("https://map.example/?c=c1");
            assertThat(link.label().it()).isEqualTo("Modulo map");
            assertThat(link.away()).isTrue();
        });
        assertThat(view.more()).isFalse();
        assertThat(modules.asked).isZero();
        assertThat(lookedUp).hasValue(0);
    }

    @Test
    void whatHasToBeAskedIsAnnouncedOnly() {
        modules.item("live", Location.CLIENT_ACTION, Condition.ALWAYS, request -> Optional.empty());
        assertThat(at(Location.CLIENT_ACTION, viewer(Roles.STAFF), "c1").more()).isTrue();
        assertThat(modules.asked).isZero();
    }

    @Test
    void aPanelShowsWhereItsConditionHolds() {
        Condition loyalAndMuch = new Condition.All(List.of(
                new Condition.Group(Set.of(GroupKey.LOYAL_SLIPPED)),
                new Condition.Amount(new BigDecimal("1000.00"), null),
                new Condition.Not(new Condition.Role(Set.of(Roles.ADMINISTRATOR)))));
        modules.panel("notes", Location.CLIENT_PANEL, loyalAndMuch, request -> Optional.empty());

        assertThat(panels(GroupKey.LOYAL_SLIPPED, "1000.00", Roles.STAFF)).containsExactly("notes");
        assertThat(panels(GroupKey.LOYAL_SLIPPED, "999.99", Roles.STAFF)).isEmpty();
        assertThat(panels(GroupKey.NEW, "1000.00", Roles.STAFF)).isEmpty();
        assertThat(panels(GroupKey.LOYAL_SLIPPED, "1000.00", Roles.ADMINISTRATOR))
                .isEmpty();
        assertThat(lookedUp)
                .as("once for each page, however many conditions ask")
                .hasValue(4);
    }

    @Test
    void onlyPartnersSeePanelsByTheFiguresAndOnlyAdministratorsThoseAmongTheSettings() {
        modules.panel("figures", Location.FIRM_PANEL, Condition.ALWAYS, request -> Optional.empty());
        modules.panel("settings", Location.SETTINGS_PAGE, Condition.ALWAYS, request -> Optional.empty());
        assertThat(at(Location.FIRM_PANEL, viewer(Roles.STAFF, Roles.ADMINISTRATOR), null)
                        .panels())
                .isEmpty();
        assertThat(at(Location.FIRM_PANEL, viewer(Roles.PARTNER), null).panels())
                .hasSize(1);
        assertThat(at(Location.SETTINGS_PAGE, viewer(Roles.PARTNER), null).panels())
                .isEmpty();
        assertThat(at(Location.SETTINGS_PAGE, viewer(Roles.ADMINISTRATOR), null).panels())
                .hasSize(1);
    }

    @Test
    void theRowsOfAListAreJudgedByWhatTheListKnows() {
        modules.linked(
                "crm",
                Location.WORKLIST_ACTION,
                new Condition.Amount(new BigDecimal("100"), null),
                "https://crm.example/{clientId}");
        List<SeenRow> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add(new SeenRow("c" + i, GroupKey.ORDINARY, new BigDecimal(i * 10)));
        }
        Map<String, PlaceView> views = places.rows(viewer(Roles.STAFF), Location.WORKLIST_ACTION, rows);
        assertThat(views).hasSize(40).doesNotContainKey("c9").containsKey("c10");
        assertThat(views.get("c10").links().get(0).href()).isEqualTo("https://crm.example/c10");
        assertThat(modules.asked).isZero();
    }

    private List<String> panels(GroupKey group, String overdue, String role) {
        return places
                .at(viewer(role), Location.CLIENT_PANEL, "c1", () -> {
                    lookedUp.incrementAndGet();
                    return new ClientFacts(group, new BigDecimal(overdue));
                })
                .panels()
                .stream()
                .map(PlaceView.Panel::module)
                .toList();
    }

    private PlaceView at(Location place, Viewer viewer, String client) {
        return places.at(viewer, place, client, () -> {
            lookedUp.incrementAndGet();
            return ClientFacts.NONE;
        });
    }
}
