package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.plan.calls.Away;
import org.riguardo.plan.calls.Capacity;
import org.riguardo.plan.calls.DailyCalls;
import org.riguardo.plan.calls.WeekPlan;
import org.riguardo.problem.GivenDay;
import org.riguardo.problem.InputProblem;

/** The plan of calls, and how many calls people make. */
public final class PlanJson {

    private PlanJson() {}

    /** Some days of a person's plan. */
    public static JsonObject write(WeekPlan week, ZoneId zone) {
        return new Doc(zone)
                .put("person", week.person())
                .put("begins", week.begins())
                .put("days", Doc.array(week.days(), day -> write(day, zone)))
                .put("waiting", Doc.array(week.waiting(), call -> write(call, zone)))
                .put("waitingCount", week.waitingCount())
                .put("before", week.before())
                .put("after", week.after())
                .build();
    }

    private static JsonObject write(WeekPlan.Day day, ZoneId zone) {
        return new Doc(zone)
                .put("day", day.on())
                .put("capacity", day.capacity())
                .put("away", day.away())
                .put("done", day.done())
                .put("calls", Doc.array(day.calls(), call -> write(call, zone)))
                .build();
    }

    private static JsonObject write(WeekPlan.Call call, ZoneId zone) {
        return new Doc(zone)
                .put("clientId", call.clientId())
                .put("clientName", call.clientName())
                .put("purpose", call.purpose())
                .put("overdue", call.overdue())
                .put("currency", call.currency())
                .put("earliest", call.earliest())
                .put("since", call.since())
                .put("place", call.place())
                .put("worth", call.worth().points())
                .put("because", Doc.array(call.worth().parts(), part -> new Doc(zone)
                        .put("about", part.kind())
                        .put("points", part.points())
                        .put("sentence", part.words())
                        .build()))
                .put("pinned", call.pinned())
                .put("putOffFrom", call.put() == null ? null : call.put().from())
                .put("putOffFor", call.put() == null ? null : call.put().forClient())
                .build();
    }

    /** What is set about how many calls people make. */
    public static JsonObject write(Capacity capacity, ZoneId zone) {
        return new Doc(zone)
                .put("firm", write(capacity.firm(), zone))
                .put("people", Doc.array(capacity.people(), one -> new Doc(zone)
                        .put("person", one.person())
                        .put("own", one.own() == null ? null : write(one.own(), zone))
                        .build()))
                .put("away", Doc.array(capacity.away(), away -> write(away, zone)))
                .build();
    }

    private static JsonObject write(DailyCalls calls, ZoneId zone) {
        return new Doc(zone)
                .put("monday", calls.monday())
                .put("tuesday", calls.tuesday())
                .put("wednesday", calls.wednesday())
                .put("thursday", calls.thursday())
                .put("friday", calls.friday())
                .build();
    }

    private static JsonObject write(Away away, ZoneId zone) {
        return new Doc(zone)
                .put("id", away.id())
                .put("person", away.person())
                .put("from", away.fromDay())
                .put("to", away.toDay())
                .build();
    }

    /** How many calls on each weekday; null where {@code "firm"} is true, to go by the firm's. */
    public static @Nullable DailyCalls calls(Fields fields) {
        boolean firm = fields.flag("firm", false);
        var calls = new DailyCalls(
                fields.whole("monday", firm ? 0 : -1),
                fields.whole("tuesday", firm ? 0 : -1),
                fields.whole("wednesday", firm ? 0 : -1),
                fields.whole("thursday", firm ? 0 : -1),
                fields.whole("friday", firm ? 0 : -1));
        fields.end();
        return firm ? null : calls;
    }

    /** The day of a query; null where none is given. */
    public static @Nullable LocalDate day(@Nullable String given, String name) {
        return given == null || given.isEmpty()
                ? null
                : GivenDay.of(given)
                        .orElseThrow(() -> new InputProblem(
                                name, "Serve un giorno come 2026-03-05.", "A day such as 2026-03-05 is needed."));
    }
}
