package org.riguardo.plan.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shares out jobs to days so that the sum of their values is the largest that the room on each day allows, exactly. Jobs are added
 * one after the other; each takes the most valuable way to a free place, moving others aside, which keeps the whole optimal: the
 * shortest augmenting paths of a flow of least cost, as in Ahuja, Magnanti and Orlin, "Network Flows", chapter 9, in which all jobs
 * of a day are one node.
 */
final class Assignment {

    /** A day on which a job cannot be done. */
    static final long NEVER = Long.MIN_VALUE / 4;

    /** The place of a job for which there is no day. */
    static final int WAITS = -1;

    private final long[][] values;
    private final int[] room;
    private final int days;
    private final int[] place;
    private final List<List<Integer>> on = new ArrayList<>();
    private final long[][] best;
    private final int[][] mover;

    private Assignment(long[][] values, int[] room) {
        this.values = values;
        this.room = room;
        this.days = room.length;
        this.place = new int[values.length];
        Arrays.fill(place, WAITS);
        this.best = new long[days][days + 1];
        this.mover = new int[days][days + 1];
        for (int day = 0; day < days; day++) {
            on.add(new ArrayList<>());
            scan(day);
        }
    }

    /**
     * The day of each job, {@link #WAITS} for those that find none.
     *
     * @param values of each job on each day, 1 or more, or {@link #NEVER}
     * @param room how many jobs each day takes
     */
    static int[] of(long[][] values, int[] room) {
        Assignment assignment = new Assignment(values, room);
        for (int job = 0; job < values.length; job++) {
            assignment.add(job);
        }
        return assignment.place;
    }

    /** Node {@code days} is waiting, where there always is room and which is worth nothing. */
    private void add(int job) {
        long[] gain = new long[days + 1];
        int[] from = new int[days + 1];
        Arrays.fill(from, WAITS);
        System.arraycopy(values[job], 0, gain, 0, days);
        for (boolean better = true; better; ) {
            better = false;
            for (int day = 0; day < days; day++) {
                better |= gain[day] > NEVER && reach(day, gain, from);
            }
        }
        int end = days;
        for (int day = 0; day < days; day++) {
            if (on.get(day).size() < room[day] && gain[day] > gain[end]) {
                end = day;
            }
        }
        move(job, end, from);
    }

    private boolean reach(int day, long[] gain, int[] from) {
        boolean better = false;
        for (int to = 0; to <= days; to++) {
            if (best[day][to] > NEVER && gain[day] + best[day][to] > gain[to]) {
                gain[to] = gain[day] + best[day][to];
                from[to] = day;
                better = true;
            }
        }
        return better;
    }

    private void move(int job, int end, int[] from) {
        List<Integer> touched = new ArrayList<>();
        int to = end;
        while (to != WAITS && from[to] != WAITS) {
            int day = from[to];
            put(mover[day][to], day, to);
            touched.add(day);
            touched.add(to);
            to = day;
        }
        if (to != days) {
            put(job, WAITS, to);
            touched.add(to);
        }
        touched.stream().filter(day -> day < days).distinct().forEach(this::scan);
    }

    private void put(int job, int day, int to) {
        if (day != WAITS) {
            on.get(day).remove((Integer) job);
        }
        if (to < days) {
            on.get(to).add(job);
        }
        place[job] = to < days ? to : WAITS;
    }

    /** Which job of that day is best moved to each other one, and what that changes. */
    private void scan(int day) {
        Arrays.fill(best[day], NEVER);
        for (int job : on.get(day)) {
            for (int to = 0; to <= days; to++) {
                long value = to == days ? 0 : values[job][to];
                if (to != day && value > NEVER && value - values[job][day] > best[day][to]) {
                    best[day][to] = value - values[job][day];
                    mover[day][to] = job;
                }
            }
        }
    }
}
