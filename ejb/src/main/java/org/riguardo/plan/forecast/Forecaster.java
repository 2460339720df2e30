package org.riguardo.plan.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what may come in, and checks itself against the firm's own past. The range of a week comes from the habits of the clients;
 * how much wider or narrower it has to be, from how far earlier weeks lay from what would have been said of them (split conformal
 * prediction, one-sided in time: a week is never judged by a later one).
 */
public final class Forecaster {

    /** How many weeks are said ahead. */
    public static final int WEEKS = 13;

    /** How many weeks of the past are shown. */
    public static final int SHOWN = 12;

    private static final int LEARNT = 16;
    private static final int FEWEST = 6;
    private static final int BEGIN_AFTER_DAYS = 56;
    private static final int FAR = 4;
    private static final double ASKED = 0.8;
    private static final double NARROWEST = 0.6;
    private static final double WIDEST = 4;

    private final LocalDate known;
    private final Map<Day, List<Asked>> asked = new LinkedHashMap<>();
    private final List<Asked> near = new ArrayList<>();
    private final List<Asked> far = new ArrayList<>();

    private Forecaster(LocalDate known) {
        this.known = known;
    }

    /**
     * The forecast for the weeks after the day up to which payments are known.
     *
     * @param today not before that day; weeks that have passed since are part of the first one
     */
    public static Forecast of(List<ClientPast> clients, LocalDate known, LocalDate today) {
        LocalDate begun = clients.stream()
                .flatMap(client -> client.items().stream())
                .map(Receivable::since)
                .min(LocalDate::compareTo)
                .orElse(known);
        Forecaster forecaster = new Forecaster(known);
        forecaster.askPast(begun.plusDays(BEGIN_AFTER_DAYS));
        List<Asked> coming = forecaster.askComing(today);
        double seen = forecaster.answer(clients);
        return forecaster.forecast(coming, seen);
    }

    /** Asks of the last weeks what would have been said of them a week and four weeks before. */
    private void askPast(LocalDate begun) {
        LocalDate last = sunday(known.minusDays(Lateness.DAYS - 1));
        int weeks = SHOWN + LEARNT;
        for (int back = weeks + FAR - 1; back > 0; back--) {
            LocalDate origin = last.minusDays((long) Lateness.DAYS * back);
            if (origin.isBefore(begun)) {
                continue;
            }
            if (back <= weeks) {
                near.add(ask(origin, origin.plusDays(1), origin.plusDays(Lateness.DAYS)));
            }
            LocalDate later = origin.plusDays((long) Lateness.DAYS * (FAR - 1));
            if (back >= FAR) {
                far.add(ask(origin, later.plusDays(1), later.plusDays(Lateness.DAYS)));
            }
        }
    }

    private List<Asked> askComing(LocalDate today) {
        List<Asked> weeks = new ArrayList<>(WEEKS);
        LocalDate from = known.plusDays(1);
        LocalDate to = sunday(today.isAfter(from) ? today : from);
        for (int week = 0; week < WEEKS; week++) {
            weeks.add(ask(known, from, to));
            from = to.plusDays(1);
            to = to.plusDays(Lateness.DAYS);
        }
        return weeks;
    }

    private Asked ask(LocalDate origin, LocalDate from, LocalDate to) {
        Day day = Day.of(origin);
        Asked week = new Asked(day, from, to);
        asked.computeIfAbsent(day, key -> new ArrayList<>()).add(week);
        return week;
    }

    /** Answers all that is asked, client by client, and returns how many payments were seen in all. */
    private double answer(List<ClientPast> all) {
        List<Day> days = List.copyOf(asked.keySet());
        List<ClientTrack> clients = all.stream()
                .map(client -> ClientTrack.of(client, days.get(0), days.get(days.size() - 1)))
                .toList();
        List<Habits> habits = Habits.on(days, clients);
        for (ClientTrack client : clients) {
            Following following = new Following(client);
            for (int i = 0; i < days.size(); i++) {
                following.to(days.get(i));
                answer(asked.get(days.get(i)), client, days.get(i), habits.get(i), following);
            }
        }
        return habits.get(habits.size() - 1).seen();
    }

    private static void answer(List<Asked> weeks, ClientTrack client, Day day, Habits habits, Following following) {
        List<Standing.Part> parts = Standing.of(client, day.number());
        Habit own = habits.of(following);
        for (Asked week : weeks) {
            if (!parts.isEmpty()) {
                week.expect(parts, own, habits.agreed());
            }
            client.items().forEach(week::arrived);
        }
    }

    private Forecast forecast(List<Asked> coming, double seen) {
        List<Checked> before = near.stream().map(Asked::checked).toList();
        List<Checked> longBefore = far.stream().map(Asked::checked).toList();
        double wideNear = width(before, before.size());
        double wideFar = width(longBefore, longBefore.size());
        List<Week> weeks = new ArrayList<>(WEEKS);
        for (Asked week : coming) {
            weeks.add(week.week(weeks.size() < FAR - 1 ? wideNear : wideFar));
        }
        return new Forecast(known, weeks, (int) Math.round(seen), shown(before), shown(longBefore));
    }

    /** The last weeks, each as wide as those before it ask for. */
    private static List<Checked> shown(List<Checked> weeks) {
        List<Checked> shown = new ArrayList<>(SHOWN);
        for (int i = Math.max(0, weeks.size() - SHOWN); i < weeks.size(); i++) {
            Checked week = weeks.get(i);
            shown.add(new Checked(week.from(), week.said().widened(width(weeks, i)), week.arrived()));
        }
        return shown;
    }

    /** So many times as wide that four of five of the weeks before lay within; as it is while there are few of them. */
    private static double width(List<Checked> weeks, int before) {
        int from = Math.max(0, before - LEARNT);
        double[] misses = weeks.subList(from, before).stream()
                .mapToDouble(week -> week.said().miss(week.arrived()))
                .sorted()
                .toArray();
        if (misses.length < FEWEST) {
            return 1;
        }
        int rank = Math.min(misses.length, (int) Math.ceil((misses.length + 1) * ASKED));
        return Math.max(NARROWEST, Math.min(WIDEST, misses[rank - 1]));
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
