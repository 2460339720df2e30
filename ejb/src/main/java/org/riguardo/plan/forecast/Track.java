package org.riguardo.plan.forecast;

/**
 * One item prepared to be asked about many days, which are numbers here: days since 1970.
 *
 * @param settled the day at whose end nothing was open any more; {@link #NEVER} while something is
 */
record Track(String id, long since, long due, long settled, double amount, long[] days, double[] amounts) {

    static final long NEVER = Long.MAX_VALUE;

    private static final double NOTHING = 0.005;

    static Track of(Receivable item) {
        int count = item.arrivals().size();
        long[] days = new long[count];
        double[] amounts = new double[count];
        double open = item.amount();
        long settled = NEVER;
        for (int i = 0; i < count; i++) {
            days[i] = item.arrivals().get(i).on().toEpochDay();
            amounts[i] = item.arrivals().get(i).amount();
            open -= amounts[i];
            settled = settled == NEVER && open < NOTHING ? days[i] : settled;
        }
        return new Track(
                item.id(),
                item.since().toEpochDay(),
                item.due().toEpochDay(),
                item.amount() > 0 ? settled : Long.MIN_VALUE,
                item.amount(),
                days,
                amounts);
    }

    /** What is open at the end of that day; nothing before the ledger tells of it. */
    double open(long day) {
        return since > day || settled <= day ? 0 : amount - arrived(Long.MIN_VALUE, day);
    }

    /** What came in later than the first of these days and not later than the second. */
    double arrived(long after, long to) {
        double sum = 0;
        for (int i = 0; i < days.length; i++) {
            if (days[i] > after && days[i] <= to) {
                sum += amounts[i];
            }
        }
        return sum;
    }
}
