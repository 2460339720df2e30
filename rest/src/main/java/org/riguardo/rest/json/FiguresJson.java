package org.riguardo.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.riguardo.figures.Dashboard;
import org.riguardo.figures.Expected;
import org.riguardo.figures.Promises;
import org.riguardo.interest.Rate;
import org.riguardo.interest.RateKind;
import org.riguardo.limitation.ClockClient;
import org.riguardo.limitation.ClockItem;
import org.riguardo.limitation.ClockList;
import org.riguardo.plan.forecast.Checked;
import org.riguardo.plan.forecast.Range;

/** The figures of the whole firm, its limitation clock and rates of interest. */
public final class FiguresJson {

    private FiguresJson() {}

    /** The dashboard; what may come in stands apart. */
    public static JsonObject dashboard(Dashboard dashboard, Promises promises, ZoneId zone) {
        return new Doc(zone)
                .put("today", dashboard.today())
                .put("ledgerDay", dashboard.ledgerDay())
                .put("ages", Doc.array(dashboard.ages(), age -> new Doc(zone)
                        .put("age", age.band().key())
                        .put("amount", age.amount())
                        .put("disputed", age.disputed())
                        .put("items", age.items())
                        .put("clients", age.clients())
                        .build()))
                .put("groups", Doc.array(dashboard.groups(), group -> new Doc(zone)
                        .put("group", group.group())
                        .put("amount", group.amount())
                        .put("items", group.items())
                        .put("clients", group.clients())
                        .build()))
                .put("credits", dashboard.credits())
                .put("promises", promises(promises, zone))
                .put(
                        "silent",
                        new Doc(zone)
                                .put("days", dashboard.silentDays())
                                .put("clients", dashboard.silent())
                                .build())
                .put("held", held(dashboard, zone))
                .build();
    }

    private static JsonObject promises(Promises promises, ZoneId zone) {
        return new Doc(zone)
                .put("kept", promises.kept())
                .put("broken", promises.broken())
                .put("running", promises.running())
                .put("months", Doc.array(promises.months(), month -> new Doc(zone)
                        .put("month", month.month().toString())
                        .put("kept", month.kept())
                        .put("broken", month.broken())
                        .build()))
                .build();
    }

    private static JsonObject held(Dashboard dashboard, ZoneId zone) {
        return new Doc(zone)
                .put("clients", dashboard.heldClients())
                .put("inOutbox", dashboard.outboxHeld())
                .put("reasons", Doc.array(dashboard.held(), reason -> new Doc(zone)
                        .put("rule", reason.rule())
                        .put("clients", reason.clients())
                        .build()))
                .build();
    }

    /** What may come in, week by week. */
    public static JsonObject forecast(Expected expected, ZoneId zone) {
        var forecast = expected.forecast();
        return new Doc(zone)
                .put("computedAt", expected.at())
                .put("knownUpTo", forecast.known())
                .put("paymentsSeen", forecast.seen())
                .put("apart", expected.apart())
                .put("weeks", Doc.array(forecast.weeks(), week -> range(week.range(), zone)
                        .put("from", week.from())
                        .put("to", week.to())
                        .build()))
                .put("checkedWeekBefore", Doc.array(forecast.weekBefore(), week -> checked(week, zone)))
                .put("checkedMonthBefore", Doc.array(forecast.monthBefore(), week -> checked(week, zone)))
                .build();
    }

    private static JsonObject checked(Checked week, ZoneId zone) {
        return range(week.said(), zone)
                .put("from", week.from())
                .put("arrived", euros(week.arrived()))
                .put("within", week.within())
                .build();
    }

    private static Doc range(Range range, ZoneId zone) {
        return new Doc(zone)
                .put("low", euros(range.low()))
                .put("expected", euros(range.expected()))
                .put("high", euros(range.high()));
    }

    private static BigDecimal euros(double amount) {
        return BigDecimal.valueOf(amount).setScale(0, RoundingMode.HALF_UP);
    }

    /** The limitation clock. */
    public static JsonObject limitation(ClockList list, ZoneId zone) {
        return new Doc(zone)
                .put("today", list.today())
                .put("near", Doc.array(list.near(), client -> client(client, list.today(), zone)))
                .put("interrupted", Doc.array(list.interrupted(), client -> client(client, list.today(), zone)))
                .put("undatedItems", list.undated())
                .build();
    }

    private static JsonObject client(ClockClient client, LocalDate today, ZoneId zone) {
        return new Doc(zone)
                .put("clientId", client.clientId())
                .put("clientName", client.clientName())
                .put("partner", client.partner())
                .put("daysLeft", client.daysLeft(today))
                .put("items", Doc.array(client.items(), item -> item(item, today, zone)))
                .build();
    }

    private static JsonObject item(ClockItem item, LocalDate today, ZoneId zone) {
        return new Doc(zone)
                .put("id", item.id())
                .put("number", item.number())
                .put("issued", item.issued())
                .put("due", item.due())
                .put("open", item.open())
                .put("currency", item.currency())
                .put("disputed", item.disputed())
                .put("countedFrom", item.term().from())
                .put("threeYears", item.term().shortEnd())
                .put("tenYears", item.term().longEnd())
                .put("daysLeft", item.term().daysLeft(today))
                .build();
    }

    /** The rates of interest, and the first days of periods without one. */
    public static JsonObject rates(List<Rate> rates, Map<RateKind, List<LocalDate>> missing, ZoneId zone) {
        JsonObjectBuilder without = Json.createObjectBuilder();
        missing.forEach(
                (kind, days) -> without.add(kind.name(), Doc.array(days, day -> Json.createValue(day.toString()))));
        return new Doc(zone)
                .put("items", Doc.array(rates, rate -> new Doc(zone)
                        .put("id", rate.id())
                        .put("kind", rate.kind())
                        .put("from", rate.from())
                        .put("percent", rate.percent())
                        .put("yearly", rate.yearly())
                        .put("source", rate.source())
                        .put("setBy", rate.setBy())
                        .put("setAt", rate.setAt())
                        .build()))
                .put("missing", without.build())
                .build();
    }
}
