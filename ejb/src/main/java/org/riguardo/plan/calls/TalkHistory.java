package org.riguardo.plan.calls;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Payment;

/**
 * What talks about money with one client were followed by, over the last two years.
 *
 * @param talks days with such a talk whose outcome is known: a payment came, or two weeks have passed
 * @param paid how many of them were followed by a payment within two weeks
 * @param silence how likely a payment comes in two weeks without any talk, 0 to 1, from the payments that came so
 */
public record TalkHistory(int talks, int paid, double silence) {

    /** Nothing is known. */
    public static final TalkHistory NONE = new TalkHistory(0, 0, 0);

    private static final int WINDOW = 14;
    private static final int LOOKED_BACK = 730;

    /** The history in that file, seen from that day. */
    public static TalkHistory of(ClientFile file, ZoneId zone, LocalDate today) {
        LocalDate begin = today.minusDays(LOOKED_BACK);
        LocalDate since = file.client().since();
        if (since != null && since.isAfter(begin)) {
            begin = since;
        }
        TreeSet<LocalDate> payments = new TreeSet<>(file.payments().stream()
                .filter(payment -> payment.amount().signum() > 0)
                .map(Payment::on)
                .toList());
        TreeSet<LocalDate> talks = new TreeSet<>(file.interactions().stream()
                .filter(Interaction::isMoneyConversation)
                .map(contact -> LocalDate.ofInstant(contact.at(), zone))
                .toList());
        return of(payments, List.copyOf(talks.tailSet(begin)), begin, today);
    }

    private static TalkHistory of(
            TreeSet<LocalDate> payments, List<LocalDate> talks, LocalDate begin, LocalDate today) {
        int known = 0;
        int paid = 0;
        int coveredDays = 0;
        int coveredPayments = 0;
        LocalDate covered = begin.minusDays(1);
        for (LocalDate talk : talks) {
            LocalDate end = talk.plusDays(WINDOW);
            boolean brought = !payments.subSet(talk, false, end, true).isEmpty();
            if (brought || !end.isAfter(today)) {
                known++;
                paid += brought ? 1 : 0;
            }
            LocalDate from = talk.isAfter(covered) ? talk : covered;
            LocalDate to = end.isAfter(today) ? today : end;
            if (to.isAfter(from)) {
                coveredDays += (int) (to.toEpochDay() - from.toEpochDay());
                coveredPayments += payments.subSet(from, false, to, true).size();
                covered = to;
            }
        }
        long quietDays = today.toEpochDay() - begin.toEpochDay() + 1 - coveredDays;
        int quietPayments = payments.subSet(begin, true, today, true).size() - coveredPayments;
        double silence = quietDays < WINDOW ? 0 : 1 - Math.exp(-(double) WINDOW * quietPayments / quietDays);
        return new TalkHistory(known, paid, Math.max(0, silence));
    }
}
