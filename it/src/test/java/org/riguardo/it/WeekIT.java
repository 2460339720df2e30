package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a contact to the plan of the week, where a call is moved and moved back, and what a person's capacity makes of it. */
@RiguardoTest
class WeekIT {
    private static final String NAME = "Prova Settimana S.r.l.";
    private static final String FILE = "elenco-settimana.csv";

    @Test
    void aCallIsPlannedWithinASecondOfTheFactAndMovedByAPerson(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String client = inDifficulty(riguardo, api);
        Planned planned = planned(api, client);
        assertThat(planned.call().required("because").size()).isPositive();
        assertThat(planned.call().required("pinned").booleanValue()).isFalse();

        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/week" + (planned.from() == null ? "" : "?from=" + planned.from()));
        Locator call = page.locator("li[data-client='" + client + "']");
        assertThat(call.locator("a.client")).hasText(NAME);
        call.locator("summary").click();
        List<Object> days = new ArrayList<>(call.locator("[name=day] option").all().stream()
                .map(option -> option.getAttribute("value"))
                .toList());
        String target = days.get(days.size() - 1).toString();
        call.locator("[name=day]").selectOption(target);
        call.locator("form[action*='/move'] button").first().click();
        assertThat(page.locator("#notice")).containsText(NAME + ": telefonata spostata a");
        Planned moved = planned(api, client);
        assertThat(moved.day()).isEqualTo(target);
        assertThat(moved.call().required("pinned").booleanValue()).isTrue();

        page.locator("#notice #undo").click();
        assertThat(page.locator("#notice")).containsText("Annullato");
        assertThat(planned(api, client).day()).isEqualTo(planned.day());
    }

    @Test
    void whoMakesNoCallsHasThemWaitingAndNothingElseComesOfIt(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String client = inDifficulty(riguardo, api);
        planned(api, client);
        String decision =
                api.json("clients/" + client + "/decision").required("next").toString();

        api.send(
                "PUT",
                "plan/capacity/mine",
                "{\"monday\": 0, \"tuesday\": 0, \"wednesday\": 0, \"thursday\": 0, \"friday\": 0}");
        try {
            JsonNode week = api.json("plan");
            assertThat(week.required("waitingCount").intValue()).isPositive();
            assertThat(week.required("days"))
                    .allSatisfy(day -> assertThat(day.required("calls")).isEmpty());
            assertThat(api.json("clients/" + client + "/decision")
                            .required("next")
                            .toString())
                    .isEqualTo(decision);
        } finally {
            api.send("PUT", "plan/capacity/mine", "{\"firm\": true}");
        }
        assertThat(planned(api, client).day()).isNotNull();
        assertThat(api.send("PUT", "plan/capacity", "{\"firm\": true}").statusCode())
                .as("the firm's is for partners")
                .isEqualTo(403);
    }

    @Test
    void whoWaitsForAnAbsentPersonIsTakenOverInOneClickAndTheWeekIsPrinted(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String client = inDifficulty(riguardo, api);
        planned(api, client);
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/week/capacity");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        page.locator("[name=from]").fill(today.toString());
        page.locator("[name=to]").fill(today.plusDays(30).toString());
        Browsers.toNext(page, () -> page.locator("form[action$='/away'] button").click());
        try {
            Page annas = riguardo.browsers().signIn("anna");
            annas.navigate(riguardo.baseUrl() + "/week");
            Locator first = annas.locator("[data-absent=paolo] li[data-client]").first();
            Locator waiting =
                    annas.locator("[data-absent=paolo] li[data-client='" + first.getAttribute("data-client") + "']");
            String name = waiting.locator("a.client").textContent();
            waiting.locator("button").click();
            assertThat(annas.locator("#notice")).containsText(name);
            assertThat(waiting).hasCount(0);
            annas.locator("#notice #undo").click();
            assertThat(waiting).hasCount(1);

            annas.locator("#to-print").click();
            assertThat(annas.locator(".printed")).hasCount(1);
            assertThat(annas.locator("button[data-print]")).isVisible();
            annas.locator("a[href$='/week/print']").click();
            assertThat(annas.locator(".printed").nth(1)).isVisible();
        } finally {
            page.navigate(riguardo.baseUrl() + "/week/capacity");
            Browsers.toNext(
                    page, () -> page.locator(".away form button").first().click());
        }
    }

    private static Planned planned(Api api, String client) throws Exception {
        return eventually("the call stands in the plan", () -> find(api, client), found -> found != null);
    }

    private static Planned find(Api api, String client) throws Exception {
        JsonNode week = api.json("plan");
        for (String from = null; ; ) {
            for (JsonNode day : week.required("days")) {
                for (JsonNode call : day.required("calls")) {
                    if (call.required("clientId").textValue().equals(client)) {
                        return new Planned(day.required("day").textValue(), from, call);
                    }
                }
            }
            from = week.required("after").textValue();
            if (from == null) {
                return null;
            }
            week = api.json("plan?from=" + from);
        }
    }

    /** The day and, where it stands on the second page of the week, the day with which that begins. */
    private record Planned(String day, String from, JsonNode call) {}

    /** A client with open amounts who told Paolo of hard times: the next contact is a call by him. */
    private static String inDifficulty(Riguardo riguardo, Api api) throws Exception {
        if (Imports.of(api, FILE).isEmpty()) {
            riguardo.drop(
                    FILE,
                    Samples.list(List.of(Samples.row(NAME, TaxCodes.next(), "PS-1", 10, "info@settimana.example"))));
        }
        Imports.ended(api, FILE);
        String client = Imports.clientId(api, NAME);
        if (!"CALL"
                .equals(api.json("clients/" + client + "/decision").path("next").asText())) {
            assertThat(api.post(
                                    "clients/" + client + "/interactions",
                                    "{\"channel\": \"CALL\", \"direction\": \"IN\", \"purpose\": \"SUPPORT\","
                                            + " \"answered\": true, \"signals\": [\"HARDSHIP\"]}")
                            .statusCode())
                    .isEqualTo(201);
        }
        return client;
    }
}
