package org.riguardo.api.rule.contract;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.AgreementState;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.Contacts;
import org.riguardo.api.rule.Hardship;
import org.riguardo.api.rule.Situation;

/**
 * A client's file at one instant, for trying out a rule: office hours are 9 to 18 from Monday to Friday in Rome, no day is a holiday, everything past due may be
 * asked for, and nothing is agreed on. The host's own situations know more.
 *
 * @param file what is known of the client
 * @param at the instant that is judged
 * @since 1.0
 */
public record SituationAt(ClientFile file, Instant at) implements Situation {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private ZonedDateTime local() {
        return at.atZone(ROME);
    }

    @Override
    public LocalDate today() {
        return local().toLocalDate();
    }

    @Override
    public GroupKey group() {
        GroupKey fixed = file.client().group();
        return fixed == null ? GroupKey.LOYAL_SLIPPED : fixed;
    }

    @Override
    public Contacts contacts() {
        return Contacts.of(file, ROME);
    }

    @Override
    public List<Contact> moneyContactsOfEpisode() {
        return List.of();
    }

    @Override
    public List<Contact> attempts() {
        return List.of();
    }

    @Override
    public List<Item> pastDue() {
        return file.items().stream()
                .filter(item -> item.due().isBefore(today()))
                .sorted(Comparator.comparing(Item::due).thenComparing(Item::id))
                .toList();
    }

    @Override
    public List<Item> overdue() {
        return pastDue();
    }

    @Override
    public List<AgreementState> agreements() {
        return List.of();
    }

    @Override
    public @Nullable Hardship hardship() {
        return null;
    }

    @Override
    public @Nullable LocalDate ledgerDay() {
        return file.ledgerDay();
    }

    @Override
    public Instant ledgerJudgedAt() {
        return at;
    }

    @Override
    public @Nullable Instant overdueFrom() {
        return null;
    }

    @Override
    public boolean emergencyStop() {
        return false;
    }

    @Override
    public Instant opening(LocalDate day) {
        return openingAfter(0, day);
    }

    @Override
    public LocalDate workingDayAfter(int workingDays, LocalDate day) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; left--) {
            found = working(found.plusDays(1));
        }
        return found;
    }

    @Override
    public Instant openingAfter(int workingDays, LocalDate day) {
        return working(workingDayAfter(workingDays, day))
                .atTime(OPENS)
                .atZone(ROME)
                .toInstant();
    }

    @Override
    public Instant officeHour() {
        LocalTime time = local().toLocalTime();
        if (!working(today()).equals(today()) || !time.isBefore(CLOSES)) {
            return opening(today().plusDays(1));
        }
        return time.isBefore(OPENS) ? opening(today()) : at;
    }

    @Override
    public int number(String parameter) {
        return value(parameter).intValue();
    }

    @Override
    public BigDecimal value(String parameter) {
        throw new IllegalArgumentException("a rule of a plugin has settings, no parameters: " + parameter);
    }

    private static LocalDate working(LocalDate day) {
        LocalDate found = day;
        while (found.getDayOfWeek() == DayOfWeek.SATURDAY || found.getDayOfWeek() == DayOfWeek.SUNDAY) {
            found = found.plusDays(1);
        }
        return found;
    }
}
