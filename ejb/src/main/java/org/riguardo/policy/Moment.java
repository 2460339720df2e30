package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.AgreementState;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Contacts;
import org.riguardo.api.rule.Hardship;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Situation;

/** A client file as it stands at one instant, with the gates that are closed then. */
final class Moment implements Situation {

    final FileView view;
    private final Instant at;
    private final LocalDate today;
    private final Owed owed;
    private final GroupKey group;
    private @Nullable List<Ruling> rulings;

    Moment(FileView view, Instant at) {
        this.view = view;
        this.at = at;
        this.today = view.calendar.day(at);
        this.owed = Owed.on(today, view.ledgerDayOn(today), view.items, view.creditNotes, view.agreements.at(at));
        this.group = Grouping.of(view.file, view.settings, today, owed.pastDue(), hardship() != null);
    }

    /** One rule that keeps its gate closed, with its reasons. */
    record Ruling(ContactRule rule, List<Closed> reasons) {}

    Owed owed() {
        return owed;
    }

    /** The rules whose gates are closed, in the order of the policy. */
    List<Ruling> rulings() {
        List<Ruling> known = rulings;
        if (known == null) {
            known = new ArrayList<>();
            for (ContactRule rule : view.rules) {
                List<Closed> reasons = rule.judge(this);
                if (!reasons.isEmpty()) {
                    known.add(new Ruling(rule, reasons));
                }
            }
            rulings = known;
        }
        return known;
    }

    Stream<Closed> closed(Outlet outlet) {
        return rulings().stream().flatMap(ruling -> ruling.reasons().stream()).filter(reason -> reason.closes(outlet));
    }

    boolean open(Outlet outlet) {
        for (Ruling ruling : rulings()) {
            for (Closed reason : ruling.reasons()) {
                if (reason.closes(outlet)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public ClientFile file() {
        return view.file;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public GroupKey group() {
        return group;
    }

    @Override
    public Contacts contacts() {
        return view.contacts;
    }

    @Override
    public List<Contact> moneyContactsOfEpisode() {
        return view.episode(owed.pastDue()).money();
    }

    @Override
    public List<Contact> attempts() {
        return view.episode(owed.pastDue()).attempts();
    }

    @Override
    public List<Item> pastDue() {
        return owed.pastDue();
    }

    @Override
    public List<Item> overdue() {
        return owed.overdue();
    }

    @Override
    public List<AgreementState> agreements() {
        return owed.agreements();
    }

    @Override
    public @Nullable Hardship hardship() {
        Hardship newest = view.hardship;
        return newest == null || today.isAfter(newest.lastDay()) ? null : newest;
    }

    @Override
    public @Nullable LocalDate ledgerDay() {
        return view.file.ledgerDay();
    }

    @Override
    public Instant ledgerJudgedAt() {
        return view.ledgerJudgedAt;
    }

    @Override
    public @Nullable Instant overdueFrom() {
        return view.overdueFrom(today);
    }

    @Override
    public boolean emergencyStop() {
        return view.settings.emergencyStop();
    }

    @Override
    public Instant opening(LocalDate day) {
        return view.openingAfter(0, day);
    }

    @Override
    public LocalDate workingDayAfter(int workingDays, LocalDate day) {
        return view.calendar.workingDayAfter(workingDays, day);
    }

    @Override
    public Instant openingAfter(int workingDays, LocalDate day) {
        return view.openingAfter(workingDays, day);
    }

    @Override
    public Instant officeHour() {
        return view.calendar.officeHour(at);
    }

    @Override
    public int number(String parameter) {
        return view.number(parameter);
    }

    @Override
    public BigDecimal value(String parameter) {
        return view.settings.value(parameter);
    }
}
