package org.riguardo.plugins.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
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
 * A situation for a rule that runs in a thread of its own: it is looked at by one thread at a time, and by no rule any more once its time is over, so that one that
 * was given up meets nothing that goes on without it.
 */
final class BoundedSituation implements Situation, AutoCloseable {

    private static final int MOST_WORKING_DAYS = 1_000;
    private static final int MOST_YEARS = 100;

    private final Situation situation;
    private @Nullable Contacts contacts;
    private boolean over;

    BoundedSituation(Situation situation) {
        this.situation = situation;
    }

    @Override
    public synchronized void close() {
        over = true;
    }

    private synchronized <T> @Nullable T look(Supplier<@Nullable T> look) {
        if (over) {
            throw new IllegalStateException("the time of this rule is over");
        }
        return look.get();
    }

    /** Counting more would take longer than the rule may, while whoever waits for it could not go on. */
    private static int few(int workingDays) {
        if (workingDays > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("more than " + MOST_WORKING_DAYS + " working days");
        }
        return workingDays;
    }

    private LocalDate near(LocalDate day) {
        if (Math.abs(ChronoUnit.YEARS.between(situation.today(), day)) >= MOST_YEARS) {
            throw new IllegalArgumentException("a day " + MOST_YEARS + " years away or more");
        }
        return day;
    }

    private <T> T see(Supplier<T> look) {
        return Objects.requireNonNull(look(look::get));
    }

    @Override
    public ClientFile file() {
        return see(situation::file);
    }

    @Override
    public Instant at() {
        return see(situation::at);
    }

    @Override
    public LocalDate today() {
        return see(situation::today);
    }

    @Override
    public GroupKey group() {
        return see(situation::group);
    }

    @Override
    public Contacts contacts() {
        return see(() -> {
            Contacts own = contacts;
            if (own == null) {
                own = situation.contacts().forAnotherThread();
                contacts = own;
            }
            return own;
        });
    }

    @Override
    public List<Contact> moneyContactsOfEpisode() {
        return see(() -> List.copyOf(situation.moneyContactsOfEpisode()));
    }

    @Override
    public List<Contact> attempts() {
        return see(() -> List.copyOf(situation.attempts()));
    }

    @Override
    public List<Item> pastDue() {
        return see(() -> List.copyOf(situation.pastDue()));
    }

    @Override
    public List<Item> overdue() {
        return see(() -> List.copyOf(situation.overdue()));
    }

    @Override
    public List<AgreementState> agreements() {
        return see(() -> List.copyOf(situation.agreements()));
    }

    @Override
    public @Nullable Hardship hardship() {
        return look(situation::hardship);
    }

    @Override
    public @Nullable LocalDate ledgerDay() {
        return look(situation::ledgerDay);
    }

    @Override
    public Instant ledgerJudgedAt() {
        return see(situation::ledgerJudgedAt);
    }

    @Override
    public @Nullable Instant overdueFrom() {
        return look(situation::overdueFrom);
    }

    @Override
    public boolean emergencyStop() {
        return see(situation::emergencyStop);
    }

    @Override
    public Instant opening(LocalDate day) {
        return see(() -> situation.opening(near(day)));
    }

    @Override
    public LocalDate workingDayAfter(int workingDays, LocalDate day) {
        return see(() -> situation.workingDayAfter(few(workingDays), near(day)));
    }

    @Override
    public Instant openingAfter(int workingDays, LocalDate day) {
        return see(() -> situation.openingAfter(few(workingDays), near(day)));
    }

    @Override
    public Instant officeHour() {
        return see(situation::officeHour);
    }

    @Override
    public int number(String parameter) {
        return see(() -> situation.number(parameter));
    }

    @Override
    public BigDecimal value(String parameter) {
        return see(() -> situation.value(parameter));
    }
}
