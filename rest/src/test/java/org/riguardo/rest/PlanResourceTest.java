package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Purpose;
import org.riguardo.plan.calls.Away;
import org.riguardo.plan.calls.CallCapacities;
import org.riguardo.plan.calls.CallPlans;
import org.riguardo.plan.calls.Capacity;
import org.riguardo.plan.calls.DailyCalls;
import org.riguardo.plan.calls.WeekPlan;
import org.riguardo.plan.calls.Worth;
import org.riguardo.plan.calls.WorthPart;

class PlanResourceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private final List<String> asked = new ArrayList<>();
    private final InProcess api = new InProcess(plan(), capacity());

    @Test
    void theWeekIsAsDescribedWhateverIsKnown() {
        var week = InProcess.json(api.get("/plan"));
        Described.as("WeekPlan", week);
        var call =
                week.getJsonArray("days").getJsonObject(0).getJsonArray("calls").getJsonObject(0);
        Described.as("PlannedCall", call);
        assertThat(call.getInt("worth")).isEqualTo(23);
        assertThat(call.getString("putOffFor")).isEqualTo("Bianchi");
        assertThat(asked).containsExactly("week null null");
    }

    @Test
    void personAndFirstDayAreSaidInTheQuery() {
        api.get("/plan?person=anna&from=2026-03-05");
        assertThat(asked).containsExactly("week anna 2026-03-05");

        assertThat(api.get("/plan?from=%2B999999999-12-31").getStatus()).isEqualTo(400);
        var wrong = api.get("/plan?from=tomorrow");
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(InProcess.json(wrong).getString("field")).isEqualTo("from");
    }

    @Test
    void aCallIsMovedAndLeftToThePlan() {
        assertThat(put("/plan/calls/c1/day", "{\"day\": \"2026-03-05\"}")).isEqualTo(204);
        assertThat(put("/plan/calls/c1/day", "{\"day\": null}")).isEqualTo(204);
        assertThat(asked).containsExactly("move c1 2026-03-05", "move c1 null");
    }

    @Test
    void capacityIsSetForTheFirmOneselfAndOthers() {
        String calls = "{\"monday\": 1, \"tuesday\": 2, \"wednesday\": 3, \"thursday\": 4, \"friday\": 5}";
        assertThat(put("/plan/capacity", calls)).isEqualTo(200);
        assertThat(put("/plan/capacity/mine", "{\"firm\": true}")).isEqualTo(200);
        assertThat(put("/plan/capacity/people/anna", calls)).isEqualTo(200);
        assertThat(asked)
                .containsExactly(
                        "set null DailyCalls[monday=1, tuesday=2, wednesday=3, thursday=4, friday=5]",
                        "setOwn null",
                        "set anna DailyCalls[monday=1, tuesday=2, wednesday=3, thursday=4, friday=5]");
        Described.as("CallCapacity", InProcess.json(api.get("/plan/capacity")));
        assertThat(put("/plan/capacity", "{\"sunday\": 1}")).isEqualTo(400);
    }

    @Test
    void daysAwayAreNotedAndTakenBack() {
        assertThat(api.post("/plan/capacity/away", "{\"from\": \"2026-03-05\", \"to\": \"2026-03-06\"}")
                        .getStatus())
                .isEqualTo(200);
        api.send("DELETE", "/plan/capacity/away/mine/a1", null, null);
        api.send("DELETE", "/plan/capacity/away/a2", null, null);
        assertThat(asked).containsExactly("away 2026-03-05 2026-03-06", "backOwn a1", "back a2");
    }

    private int put(String path, String body) {
        return api.send("PUT", path, "application/json", body.getBytes(StandardCharsets.UTF_8))
                .getStatus();
    }

    private PlanResource plan() {
        var resource = new PlanResource();
        resource.zone = InProcess.ROME;
        resource.plans = new CallPlans() {
            @Override
            public WeekPlan week(String person, LocalDate from) {
                asked.add("week " + person + " " + from);
                return sample();
            }

            @Override
            public Before move(String clientId, LocalDate day) {
                asked.add("move " + clientId + " " + day);
                return new Before(null, null);
            }
        };
        return resource;
    }

    private CallCapacityResource capacity() {
        var resource = new CallCapacityResource();
        resource.zone = InProcess.ROME;
        resource.plans = new CallPlans() {
            @Override
            public List<String> people() {
                return List.of("anna");
            }
        };
        resource.capacities = new CallCapacities() {
            @Override
            public Capacity of(List<String> people) {
                return new Capacity(
                        DailyCalls.USUAL,
                        List.of(new Capacity.OfPerson("anna", null), new Capacity.OfPerson("paolo", DailyCalls.USUAL)),
                        List.of(new Away("a1", "paolo", DAY, DAY)));
            }

            @Override
            public void set(String person, DailyCalls calls) {
                asked.add("set " + person + " " + calls);
            }

            @Override
            public void setOwn(DailyCalls calls) {
                asked.add("setOwn " + calls);
            }

            @Override
            public void addOwnAway(LocalDate from, LocalDate to) {
                asked.add("away " + from + " " + to);
            }

            @Override
            public void removeOwnAway(String id) {
                asked.add("backOwn " + id);
            }

            @Override
            public void removeAway(String id) {
                asked.add("back " + id);
            }
        };
        return resource;
    }

    private static WeekPlan sample() {
        var call = new WeekPlan.Call(
                "c1",
                "Rossi",
                Purpose.MONEY,
                new BigDecimal("1200.00"),
                "EUR",
                DAY,
                DAY,
                1,
                new Worth(List.of(new WorthPart(WorthPart.Kind.MONEY, 23, new Sentence("aperti", "open")))),
                true,
                new WeekPlan.PutOff(DAY, "Bianchi"));
        return new WeekPlan(
                "paolo",
                DAY,
                List.of(new WeekPlan.Day(DAY, 6, false, 1, List.of(call))),
                List.of(DAY),
                null,
                DAY.plusDays(7),
                List.of(call),
                1);
    }
}
