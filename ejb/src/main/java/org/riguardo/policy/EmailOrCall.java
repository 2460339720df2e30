package org.riguardo.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Outlet;
import org.riguardo.policy.gates.RecentConversation;

/** Decides whether an email that is due should be a call instead. */
final class EmailOrCall {

    private static final int PATIENCE_DAYS = 14;

    private EmailOrCall() {}

    /** Whether a gate stands between the email and the client that only a talk, or patience lost, gets around. */
    static boolean heldBack(Moment moment, LocalDate emailDay) {
        return !turning(moment, emailDay).isEmpty();
    }

    /** The reasons of the closed gates that turn the email into a call. */
    static List<Closed> turning(Moment moment, LocalDate emailDay) {
        boolean patienceLost = !moment.today().isBefore(emailDay.plusDays(PATIENCE_DAYS));
        List<Closed> turning = new ArrayList<>(0);
        for (Moment.Ruling ruling : moment.rulings()) {
            boolean calls = patienceLost && ruling.rule().name().equals(RecentConversation.NAME);
            for (Closed reason : ruling.reasons()) {
                if (reason.closes(Outlet.MONEY_EMAIL) && (reason.callInstead() || calls)) {
                    turning.add(reason);
                }
            }
        }
        return turning;
    }
}
