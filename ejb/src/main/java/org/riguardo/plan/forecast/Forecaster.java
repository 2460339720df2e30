package org.riguardo.plan.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

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

    private final List<ClientTrack> clients;
    private final Learning learning;
    private final LocalDate begun;

    private Forecaster(List<ClientPast> all, LocalDate known) {
        clients = all.stream().map(ClientTrack::of).toList();
        learning = new Learning(clients);
        begun = all.stream()
                .flatMap(client -> client.items().stream())
                .map(Receivable::since)
                .min(LocalDate::compareTo)
                .orElse(known)
                .plusDays(BEGIN_AFTER_DAYS);
    }

    /**
     * The forecast for the weeks after the day up to which payments are known.
     *
     * @param today not before that day; weeks that have passed since are part of the first one
     */
    public static Forecast of(List<ClientPast> clients, LocalDate known, LocalDate today) {
        return new Forecaster(clients, known).forecast(known, today);
    }

    private Forecast forecast(LocalDate known, LocalDate today) {
        List<Checked> near = new ArrayList<>();
        List<Checked> far = new ArrayList<>();
        past(known, near, far);
        Habits habits = learning.upTo(known.toEpochDay());
        List<List<Standing.Part>> open = open(known.toEpochDay());
        double wideNear = width(near, near.size());
        double wideFar = width(far, far.size());
        LocalDate from = known.plusDays(1);
        LocalDate to = sunday(today.isAfter(from) ? today : from);
        List<Week> weeks = new ArrayList<>(WEEKS);
        for (int week = 0; week < WEEKS; week++) {
            Range range = range(habits, open, known.toEpochDay(), from.toEpochDay(), to.toEpochDay());
            weeks.add(new Week(from, to, range.widened(week < FAR - 1 ? wideNear : wideFar)));
            from = to.plusDays(1);
            to = to.plusDays(Lateness.DAYS);
        }
        return new Forecast(known, weeks, (int) Math.round(habits.seen()), shown(near), shown(far));
    }

    /** What would have been said of the last weeks, before it is made wider or narrower. */
    private void past(LocalDate known, List<Checked> near, List<Checked> far) {
        LocalDate last = sunday(known.minusDays(Lateness.DAYS - 1));
        int back = Lateness.DAYS * (SHOWN + LEARNT + FAR - 1);
        for (LocalDate origin = last.minusDays(back); origin.isBefore(last); origin = origin.plusDays(Lateness.DAYS)) {
            if (origin.isBefore(begun)) {
                continue;
            }
            Habits habits = learning.upTo(origin.toEpochDay());
            List<List<Standing.Part>> open = open(origin.toEpochDay());
            if (!origin.isBefore(last.minusDays(Lateness.DAYS * (SHOWN + LEARNT)))) {
                near.add(checked(habits, open, origin, origin.plusDays(1)));
            }
            LocalDate later = origin.plusDays(1 + Lateness.DAYS * (FAR - 1));
            if (later.isBefore(last)) {
                far.add(checked(habits, open, origin, later));
            }
        }
    }

    private Checked checked(Habits habits, List<List<Standing.Part>> open, LocalDate origin, LocalDate first) {
        long known = origin.toEpochDay();
        long from = first.toEpochDay();
        long to = from + Lateness.DAYS - 1;
        double arrived = 0;
        for (ClientTrack client : clients) {
            for (Track item : client.items()) {
                arrived += item.since() > known || item.settled() < from ? 0 : item.arrived(from - 1, to);
            }
        }
        return new Checked(first, range(habits, open, known, from, to), arrived);
    }

    private List<List<Standing.Part>> open(long day) {
        List<List<Standing.Part>> open = new ArrayList<>(clients.size());
        for (ClientTrack client : clients) {
            open.add(Standing.of(client, day));
        }
        return open;
    }

    private static Range range(Habits habits, List<List<Standing.Part>> open, long known, long from, long to) {
        List<Chances> chances = new ArrayList<>(open.size());
        for (int client = 0; client < open.size(); client++) {
            if (!open.get(client).isEmpty()) {
                chances.add(chances(habits, client, open.get(client), known, from, to));
            }
        }
        return Sum.of(chances);
    }

    private static Chances chances(
            Habits habits, int client, List<Standing.Part> parts, long known, long from, long to) {
        var gathering = new Chances.Gathering(parts.size());
        for (Standing.Part part : parts) {
            Habit habit = habits.of(client, part.agreed());
            long now = known - part.due();
            gathering.add(
                    1 - habit.stillOpen(now, from - 1 - part.due()),
                    1 - habit.stillOpen(now, to - part.due()),
                    part.amount());
        }
        return gathering.chances();
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
