package org.riguardo.api.crm.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.crm.CrmSession.Ability;
import org.riguardo.api.mailbox.Secret;

/**
 * The promises of a {@link CrmConnector}: everything once and then what changed, a write that is never done twice, and a version that nobody overwrites
 * unseen. Each test begins with an empty system; what the system cannot do is passed over.
 *
 * @since 1.0
 */
public abstract class CrmConnectorContract {

    private static final Instant AT = Instant.parse("2026-03-04T09:30:00Z");
    private static final String ODD = "Perché \"no\"; l’altra, <b>riga</b>\\ & così – 😀\nseconda riga";

    private CrmSession session;
    private Everything<CrmContact> contacts;
    private Everything<CrmActivity> activities;

    /** The connector under test. */
    protected abstract CrmConnector connector();

    /** The system under test, empty. */
    protected abstract CrmSystem system();

    /** The kinds that this system can hold. */
    protected Set<Kind> kinds() {
        return Set.of(Kind.values());
    }

    @BeforeEach
    void open() throws CrmException {
        session = connector().open(system().account());
        contacts = new Everything<>(
                cursor -> session.contacts(cursor), one -> one.place().id());
        activities = new Everything<>(
                cursor -> session.activities(cursor), one -> place(one).id());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void goesByTheNameThatAccountsAskFor() {
        assertEquals(system().account().connector(), connector().key());
        assertFalse(session.abilities().isEmpty());
        assertEquals(kinds(), session.kinds());
    }

    @Test
    void tellsEveryContactOnceAndThenOnlyWhatChanged() throws Exception {
        can(Ability.READ_CONTACTS);
        String rossi = system().add(contact("Rossi Impianti", "06 1234567"));
        String bianchi = system().add(contact("Bianchi Legno", "+39 347 1234567"));
        assertEquals(Set.of(rossi, bianchi), ids(contacts.read().changed()));
        assertEquals(List.of(), contacts.read().changed());
        system().change(rossi, contact("Rossi Impianti", "06 7654321"));
        assertEquals(Set.of(rossi), ids(contacts.read().changed()));
        CrmContact known = contacts.held().get(rossi);
        assertEquals("Rossi Impianti", known.name());
        assertEquals("067654321", digits(known.phones().get(0)));
        assertEquals(List.of("info@rossi-impianti.example"), known.emails());
    }

    @Test
    void tellsOfContactsThatAreGone() throws Exception {
        can(Ability.READ_CONTACTS);
        String rossi = system().add(contact("Rossi Impianti", "06 1234567"));
        String bianchi = system().add(contact("Bianchi Legno", "06 2345678"));
        contacts.read();
        system().removeContact(rossi);
        assertEquals(List.of(rossi), contacts.read().removed());
        assertEquals(Set.of(bianchi), contacts.held().keySet());
    }

    @Test
    void anUnknownCursorBeginsAnewAndSaysSo() throws Exception {
        can(Ability.READ_CONTACTS);
        String rossi = system().add(contact("Rossi Impianti", "06 1234567"));
        String bianchi = system().add(contact("Bianchi Legno", "06 2345678"));
        contacts.read();
        assumeTrue(system().forgetCursors());
        system().removeContact(bianchi);
        Everything.News<CrmContact> news = contacts.read();
        assertEquals(Set.of(rossi), ids(news.changed()));
        assertEquals(List.of(bianchi), news.removed());
    }

    @Test
    void manyContactsComeInPagesThatEnd() throws Exception {
        can(Ability.READ_CONTACTS);
        for (int i = 0; i < 120; i++) {
            system().add(contact("Cliente " + i, "06 1000" + (100 + i)));
        }
        assertEquals(120, contacts.read().changed().size());
        assertEquals(List.of(), contacts.read().changed());
    }

    @Test
    void tellsActivitiesOnceThenWhatChangedAndWhatIsGone() throws Exception {
        can(Ability.READ_ACTIVITIES);
        String contact = system().add(contact("Rossi Impianti", "06 1234567"));
        Kind kind = kinds().iterator().next();
        String id = system().add(activity(null, "theirs-1", contact, kind, ODD));
        CrmActivity read = activities.read().changed().get(0);
        assertEquals(id, place(read).id());
        assertEquals(contact, read.contactId());
        assertEquals(kind, read.kind());
        assertEquals(AT, read.at());
        assertEquals(ODD, read.text());
        assertEquals(List.of(), activities.read().changed());
        system().change(id, activity(null, "theirs-1", contact, kind, "Altro testo"));
        assertEquals("Altro testo", activities.read().changed().get(0).text());
        system().removeActivity(id);
        assertEquals(List.of(id), activities.read().removed());
    }

    @Test
    void writesEveryKindAndReadsItBackAsItWas() throws Exception {
        can(Ability.WRITE_ACTIVITIES);
        String contact = system().add(contact("Rossi Impianti", "06 1234567"));
        for (Kind kind : kinds()) {
            CrmActivity written = activity(null, "riguardo-" + kind, contact, kind, ODD);
            CrmPlace place = session.write(written);
            activities.read();
            CrmActivity read = activities.held().get(place.id());
            assertEquals(place, read.place(), "the version that writing told is the one that reading tells");
            assertEquals(written.uid(), read.uid());
            assertEquals(contact, read.contactId());
            assertEquals(kind, read.kind());
            assertEquals(AT, read.at());
            assertEquals(written.subject(), read.subject());
            assertEquals(ODD, read.text());
            assertEquals(written.done(), read.done());
        }
    }

    @Test
    void anActivityIsThereOnceHoweverOftenItIsWritten() throws Exception {
        can(Ability.WRITE_ACTIVITIES);
        Kind kind = kinds().iterator().next();
        String contact = system().add(contact("Rossi Impianti", "06 1234567"));
        CrmActivity activity = activity(null, "riguardo-once", contact, kind, "Testo");
        if (system().loseNextAnswer()) {
            assertThrows(CrmException.class, () -> session.write(activity));
            session.close();
            session = connector().open(system().account());
        }
        CrmPlace first = session.write(activity);
        assertEquals(first.id(), session.write(activity).id());
        activities.read();
        assertEquals(Set.of(first.id()), activities.held().keySet());
    }

    @Test
    void anActivityThatSomebodyChangedIsNotOverwritten() throws Exception {
        can(Ability.WRITE_ACTIVITIES);
        Kind kind = kinds().iterator().next();
        String contact = system().add(contact("Rossi Impianti", "06 1234567"));
        CrmPlace first = session.write(activity(null, "riguardo-1", contact, kind, "Testo"));
        CrmPlace second = session.write(activity(first, "riguardo-1", contact, kind, "Nuovo testo"));
        assertEquals(first.id(), second.id());
        system().change(second.id(), activity(null, "riguardo-1", contact, kind, "Di un altro"));
        CrmException conflict = assertThrows(
                CrmException.class, () -> session.write(activity(second, "riguardo-1", contact, kind, "Di nuovo")));
        assertEquals(Reason.CONFLICT, conflict.reason());
        activities.read();
        assertEquals("Di un altro", activities.held().get(second.id()).text());
    }

    @Test
    void numbersOfAContactAreWrittenAndAnotherVersionIsNotOverwritten() throws Exception {
        can(Ability.WRITE_CONTACTS);
        String id = system().add(contact("Rossi Impianti", "06 1234567"));
        contacts.read();
        CrmContact before = contacts.held().get(id);
        CrmPlace place = session.write(with(before, before.place(), List.of("06 1234567", "+39 347 1234567")));
        contacts.read();
        CrmContact after = contacts.held().get(id);
        assertEquals(place, after.place(), "the version that writing told is the one that reading tells");
        assertEquals(2, after.phones().size());
        assertEquals("Rossi Impianti", after.name());
        assertEquals(before.emails(), after.emails());
        CrmException conflict = assertThrows(
                CrmException.class, () -> session.write(with(before, before.place(), List.of("06 7654321"))));
        assertEquals(Reason.CONFLICT, conflict.reason());
        contacts.read();
        assertEquals(2, contacts.held().get(id).phones().size());
    }

    @Test
    void aContactThatIsGoneIsNotMadeAnew() throws Exception {
        can(Ability.WRITE_CONTACTS);
        String id = system().add(contact("Rossi Impianti", "06 1234567"));
        contacts.read();
        CrmContact before = contacts.held().get(id);
        system().removeContact(id);
        CrmException gone = assertThrows(CrmException.class, () -> session.write(before));
        assertEquals(Reason.GONE, gone.reason());
        contacts.read();
        assertEquals(Set.of(), contacts.held().keySet());
    }

    @Test
    void aWrongSecretIsRefusedAndNeverTold() {
        CrmAccount right = system().account();
        assumeTrue(right.secret() != null);
        CrmAccount wrong = new CrmAccount(
                right.key(),
                right.connector(),
                right.address(),
                right.user(),
                Secret.of("unspoken-7c1"),
                right.options());
        CrmException refused = assertThrows(CrmException.class, () -> use(wrong));
        assertEquals(Reason.REFUSED, refused.reason());
        assertFalse((refused.words().it() + refused.words().en()).contains("unspoken-7c1"));
    }

    @Test
    void aSystemThatIsNotThereIsUnreachable() {
        CrmAccount right = system().account();
        assumeTrue(right.address() != null);
        URI nowhere = URI.create(right.address().getScheme() + "://127.0.0.1:1/");
        CrmAccount account =
                new CrmAccount(right.key(), right.connector(), nowhere, right.user(), right.secret(), right.options());
        assertEquals(
                Reason.UNREACHABLE,
                assertThrows(CrmException.class, () -> use(account)).reason());
    }

    private void use(CrmAccount account) throws CrmException {
        try (CrmSession other = connector().open(account)) {
            if (other.abilities().contains(Ability.READ_CONTACTS)) {
                other.contacts(null);
            } else {
                other.activities(null);
            }
        }
    }

    private void can(Ability ability) {
        assumeTrue(session.abilities().contains(ability), "it can " + ability);
        assertTrue(ability != Ability.WRITE_ACTIVITIES || session.abilities().contains(Ability.READ_ACTIVITIES));
    }

    private static CrmPlace place(CrmActivity activity) {
        CrmPlace place = activity.place();
        if (place == null) {
            throw new AssertionError("what is read has a place");
        }
        return place;
    }

    private static Set<String> ids(List<CrmContact> contacts) {
        return Set.copyOf(contacts.stream().map(one -> one.place().id()).toList());
    }

    private static String digits(String phone) {
        return phone.replaceFirst("^\\+39", "").replaceAll("[^0-9]", "");
    }

    private static CrmContact contact(String name, String phone) {
        String mail = "info@" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example";
        return new CrmContact(
                new CrmPlace("", ""),
                true,
                name,
                null,
                null,
                null,
                null,
                null,
                List.of(mail),
                List.of(phone),
                List.of(),
                Map.of(),
                null,
                null);
    }

    private static CrmContact with(CrmContact one, CrmPlace place, List<String> phones) {
        return new CrmContact(
                place,
                one.organisation(),
                one.name(),
                one.parentId(),
                one.organisationName(),
                one.role(),
                one.vatId(),
                one.taxCode(),
                one.emails(),
                phones,
                one.addresses(),
                one.extra(),
                null,
                null);
    }

    private static CrmActivity activity(@Nullable CrmPlace place, String uid, String contact, Kind kind, String text) {
        return new CrmActivity(
                place,
                uid,
                contact,
                kind,
                kind == Kind.CALL ? true : null,
                AT,
                null,
                kind != Kind.TODO,
                "Oggetto",
                text,
                null);
    }
}
