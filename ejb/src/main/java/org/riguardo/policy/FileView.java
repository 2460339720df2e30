package org.riguardo.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Contacts;
import org.riguardo.api.rule.Hardship;
import org.riguardo.policy.calendar.WorkingDays;

/** One client file prepared for judging at many instants; it belongs to one thread and one decision. */
final class FileView {

    static final int HORIZON_DAYS = 180;

    final ClientFile file;
    final PolicySettings settings;
    final List<ContactRule> rules;
    final WorkingDays calendar;
    final Contacts contacts;
    final List<Item> items;
    final List<Item> creditNotes;
    final Agreements agreements;
    final @Nullable Hardship hardship;
    final LocalDate today;
    final Instant ledgerJudgedAt;

    private final Map<Instant, Moment> moments = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<LocalDate, Map<Integer, Instant>> openings = new HashMap<>();
    private @Nullable List<Item> episodeItems;
    private @Nullable Episode episode;
    private @Nullable Instant overdueFrom;
    private boolean overdueFromKnown;

    /** @param ledgerJudgedAt the instant at which the age of the ledger is judged */
    FileView(
            ClientFile file,
            PolicySettings settings,
            List<ContactRule> rules,
            WorkingDays calendar,
            Instant now,
            Instant ledgerJudgedAt) {
        this.file = file;
        this.settings = settings;
        this.rules = rules;
        this.calendar = calendar;
        this.today = calendar.day(now);
        this.ledgerJudgedAt = ledgerJudgedAt;
        this.contacts = Contacts.of(file, settings.zone());
        this.items = file.items().stream().sorted(Owed.BY_DUE).toList();
        this.creditNotes =
                items.stream().filter(item -> item.open().signum() < 0).toList();
        this.agreements = Agreements.of(file, number("agreement.graceDays"), this::openingAfter);
        this.hardship = Hardships.newest(
                file.client(), contacts, number("hardship.days"), day -> day.atStartOfDay(settings.zone())
                        .toInstant());
    }

    Moment at(Instant at) {
        return moments.computeIfAbsent(at, instant -> new Moment(this, instant));
    }

    /** The day of the ledger, which is taken to be as many days old on that day as it is today. */
    @Nullable
    LocalDate ledgerDayOn(LocalDate day) {
        LocalDate known = file.ledgerDay();
        return known == null ? null : known.plusDays(ChronoUnit.DAYS.between(today, day));
    }

    Episode episode(List<Item> pastDue) {
        Episode known = episode;
        if (known == null || !pastDue.equals(episodeItems)) {
            known = Episode.of(contacts, pastDue);
            episode = known;
            episodeItems = pastDue;
        }
        return known;
    }

    /** The first opening later than a day with nothing overdue at which something is; once overdue, always overdue. */
    @Nullable
    Instant overdueFrom(LocalDate day) {
        if (!overdueFromKnown) {
            overdueFromKnown = true;
            Instant next = calendar.opening(day.plusDays(1));
            while (overdueFrom == null && !calendar.day(next).isAfter(horizon())) {
                overdueFrom = at(next).overdue().isEmpty() ? null : next;
                next = calendar.opening(calendar.day(next).plusDays(1));
            }
        }
        return overdueFrom;
    }

    int number(String parameter) {
        Integer known = numbers.get(parameter);
        if (known == null) {
            known = settings.value(parameter).intValue();
            numbers.put(parameter, known);
        }
        return known;
    }

    Instant openingAfter(int workingDays, LocalDate day) {
        return openings.computeIfAbsent(day, from -> new HashMap<>())
                .computeIfAbsent(workingDays, count -> calendar.opening(calendar.workingDayAfter(count, day)));
    }

    LocalDate horizon() {
        return today.plusDays(HORIZON_DAYS);
    }
}
