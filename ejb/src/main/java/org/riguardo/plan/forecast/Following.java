package org.riguardo.plan.forecast;

/** Follows one client from day to day: what is seen of it is added once. */
final class Following {

    private final ClientTrack client;
    private final Observed seen = new Observed();
    private long until = Long.MIN_VALUE;
    private PaymentClass paying = PaymentClass.LITTLE_KNOWN;

    Following(ClientTrack client) {
        this.client = client;
        seen.add(client.settled());
    }

    /** Adds what was seen up to the end of a day of the client's span, not before the day it was brought to last. */
    void to(Day day) {
        for (Track item : client.items()) {
            seen.add(item, until, day.number());
        }
        until = day.number();
        paying = client.record().on(day);
    }

    /** What was seen up to that day; it grows with the next one. */
    Observed seen() {
        return seen;
    }

    /** How the client paid up to that day. */
    PaymentClass paying() {
        return paying;
    }
}
