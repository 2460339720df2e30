package org.riguardo.api.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Item;

/**
 * One client's file as it stands at one instant: all that a contact rule may look at. A rule of a plugin may count up to 1,000 working days, of days less than 100
 * years away; asked for more it throws an {@link IllegalArgumentException}.
 *
 * @since 1.0
 */
public interface Situation {

    ClientFile file();

    /** The instant that is judged. */
    Instant at();

    /** The day of {@link #at} in the firm's zone. */
    LocalDate today();

    GroupKey group();

    /** All contacts, whatever they were about. */
    Contacts contacts();

    /** The contacts about money since the items that are past due now fell due, oldest first; see {@link #attempts}. */
    List<Contact> moneyContactsOfEpisode();

    /** The outgoing calls of the same time in which money was not talked about, answered or not, oldest first. */
    List<Contact> attempts();

    /** The items whose due date has passed, disputed or agreed on or not, by due date and id. */
    List<Item> pastDue();

    /** Those of them that may be asked for, by due date and id; empty when credit notes outweigh them. */
    List<Item> overdue();

    /** The agreements that were not superseded, by the day on which they were made and id. */
    List<AgreementState> agreements();

    /** The client's difficulty; null when there is none. */
    @Nullable
    Hardship hardship();

    /** The day up to which the ledger is really known, however far this situation looks ahead; null without a ledger. */
    @Nullable
    LocalDate ledgerDay();

    /** The instant at which the age of the ledger is judged; {@link #at} does not move it. */
    Instant ledgerJudgedAt();

    /** The first opening of a later day at which something will be overdue, nothing new happening; null if none. */
    @Nullable
    Instant overdueFrom();

    /** Whether the firm has stopped everything that goes out. */
    boolean emergencyStop();

    /** 09:00 of that day if it is a working day, else of the next one. */
    Instant opening(LocalDate day);

    /** The n-th working day later than that day; the day itself for none. */
    LocalDate workingDayAfter(int workingDays, LocalDate day);

    /** The opening of {@link #workingDayAfter}. */
    Instant openingAfter(int workingDays, LocalDate day);

    /** The next instant in office hours; {@link #at} itself if it lies in them. */
    Instant officeHour();

    /** The value of a parameter that counts something. */
    int number(String parameter);

    /** The value of any parameter. */
    BigDecimal value(String parameter);

    /** Whether this is earlier than {@link #openingAfter}. */
    default boolean within(int workingDays, LocalDate day) {
        return at().isBefore(openingAfter(workingDays, day));
    }
}
