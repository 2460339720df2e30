package org.riguardo.crm.carddav;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.crm.wire.CrmProblems;

/** The address books and calendars of an account. */
final class DavSession implements CrmSession {

    private final List<DavCollection> calendars;
    private final DavReader<CrmContact> contacts;
    private final DavReader<CrmActivity> activities;
    private final DavWriter writer;
    private final boolean books;

    DavSession(
            DavClient client,
            URI base,
            List<DavCollection> books,
            List<DavCollection> calendars,
            Clock clock,
            ZoneId zone) {
        this.calendars = calendars;
        this.books = !books.isEmpty();
        this.contacts = new DavReader<>(client, books, new Cards());
        this.activities = new DavReader<>(
                client, calendars, new CalendarActivities(new ContactsByMail(client, books), clock, zone));
        this.writer = new DavWriter(client, base, clock);
    }

    @Override
    public Set<Ability> abilities() {
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        if (books) {
            abilities.addAll(EnumSet.of(Ability.READ_CONTACTS, Ability.WRITE_CONTACTS));
        }
        if (!calendars.isEmpty()) {
            abilities.addAll(EnumSet.of(Ability.READ_ACTIVITIES, Ability.WRITE_ACTIVITIES));
        }
        return abilities;
    }

    @Override
    public CrmPage<CrmContact> contacts(@Nullable String cursor) throws CrmException {
        return contacts.page(cursor);
    }

    @Override
    public CrmPage<CrmActivity> activities(@Nullable String cursor) throws CrmException {
        return activities.page(cursor);
    }

    @Override
    public CrmPlace write(CrmContact contact) throws CrmException {
        return writer.write(contact);
    }

    @Override
    public CrmPlace write(CrmActivity activity) throws CrmException {
        if (calendars.isEmpty()) {
            throw CrmProblems.settings(
                    "Questo collegamento non ha un calendario in cui scrivere.",
                    "This connection has no calendar to write into.");
        }
        return writer.write(activity, calendars);
    }

    @Override
    public void close() {}
}
