package org.riguardo.desk.callsheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.desk.worries.WorryView;
import org.riguardo.policy.calendar.WorkingDays;

/**
 * All that a call sheet is made of.
 *
 * @param caller who is going to call, as a name
 * @param formal whether the client is addressed with "Lei"
 * @param since the day from which it is a client; null when nobody knows
 * @param people who answers at which number, the one to call first at the top
 * @param decision what is suggested at this instant
 * @param talks the newest conversations, the newest first
 * @param agreements all agreements, the newest first
 * @param worries what worries it, what lasts first
 * @param cases what is open
 * @param ledgerDay the day up to which the ledger is known; null before the first import
 */
public record SheetFacts(
        String clientId,
        String clientName,
        String caller,
        boolean formal,
        @Nullable LocalDate since,
        List<Person> people,
        Decision decision,
        List<Talk> talks,
        List<AgreementView> agreements,
        List<WorryView> worries,
        List<Case> cases,
        Money money,
        OfferLimits limits,
        @Nullable LocalDate ledgerDay,
        LocalDate today,
        ZoneId zone,
        WorkingDays calendar) {

    public SheetFacts {
        people = List.copyOf(people);
        talks = List.copyOf(talks);
        agreements = List.copyOf(agreements);
        worries = List.copyOf(worries);
        cases = List.copyOf(cases);
    }

    /**
     * A number, and who answers there.
     *
     * @param name null when nobody knows
     * @param number as a person reads it
     */
    public record Person(@Nullable String name, String number) {}

    /**
     * One conversation.
     *
     * @param by the person of the firm; null when not known
     * @param note what staff wrote down; null for nothing
     */
    public record Talk(
            String id,
            Instant at,
            Channel channel,
            Direction direction,
            @Nullable String by,
            Purpose purpose,
            boolean moneyMentioned,
            @Nullable String note) {}

    /**
     * What is open.
     *
     * @param overdue what may be asked for, credit notes taken off; zero when nothing may
     * @param since the earliest due date of that; null when nothing is overdue
     * @param disputed what is past due and disputed
     * @param covered what is past due and covered by an agreement that runs
     * @param toCome what is not due yet
     * @param items how many documents are overdue
     */
    public record Money(
            BigDecimal overdue,
            @Nullable LocalDate since,
            int items,
            BigDecimal disputed,
            BigDecimal covered,
            BigDecimal toCome,
            String currency) {

        /** Whether something may be asked for. */
        public boolean isOverdue() {
            return overdue.signum() > 0;
        }
    }
}
