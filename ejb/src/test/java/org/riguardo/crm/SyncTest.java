package org.riguardo.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.TestDatabase;
import org.riguardo.privacy.TestErasure;
import org.riguardo.timeline.calls.LoggedCalls;

class SyncTest {

    private static final Instant TEN = Instant.parse("2026-03-10T09:00:00Z");

    @TempDir
    private Path home;

    private Office office;
    private FakeCrm crm;

    TestDatabase database() {
        return TestDatabase.open();
    }

    @BeforeEach
    void open() {
        office = new Office(database(), home);
        crm = office.crm;
        office.client("rossi", "Rossi Impianti S.r.l.", "IT01234567897");
        office.client("verdi", "Verdi Legno", null);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void contactsAreJoinedByNumberNameAndOrganisationAndOthersWaitForAPerson() {
        String rossi = crm.add(Office.company("Rossi", "IT01234567897", "06 1234567"));
        crm.add(Office.person("Anna Rossi", rossi, "anna@rossi.example", "+39 347 1234567"));
        crm.add(Office.company("VERDI LEGNO SRL", null, "011 2345678"));
        crm.add(Office.company("Altri", null, "02 3456789"));
        assertThat(office.run()).isTrue();
        assertThat(office.phones("rossi")).containsExactly("+390612345" + "67", "+393471234567");
        assertThat(office.phones("verdi")).containsExactly("+390112345678");
        assertThat(office.texts("select name from contact_entry where state = 'WAITING'"))
                .containsExactly("Altri");
        assertThat(office.texts("select reason from crm_contact where reason is not null order by reason"))
                .containsExactly("name", "number", "parent");
        crm.forgetCursors();
        assertThat(office.run()).isTrue();
        assertThat(office.texts("select name from contact_entry where state = 'WAITING'"))
                .containsExactly("Altri");
    }

    @Test
    void whatAPersonSaysOfOneThatWaitsCountsAndItsCallsAreTakenThen() {
        String altri = crm.add(Office.company("Altri", null, "02 3456789"));
        crm.add(Office.activity(Kind.CALL, "u1", altri, TEN, true, "Sentiti"));
        office.run();
        assertThat(office.contacts()).isEmpty();
        assertThat(office.texts("select words from crm_activity where words is not null"))
                .isEmpty();
        office.handle().execute("update contact_entry set state = 'ASSIGNED', client_id = 'verdi'");
        office.run();
        assertThat(office.contacts()).containsExactly("verdi CALL OUT Sentiti");
    }

    @Test
    void withASeriesItsTimesAreGone() {
        String rossi = crm.add(Office.company("Rossi", "IT01234567897", "06 1234567"));
        String series = crm.add(Office.activity(Kind.MEETING, "u1", rossi, TEN, true, "Punto"));
        office.run();
        office.handle().execute("update crm_activity set remote_id = remote_id || '#2026-03-10T09:00:00Z'");
        crm.removeActivity(series);
        office.run();
        assertThat(office.texts("select state from crm_activity")).containsExactly("GONE");
    }

    @Test
    void aCallIsAContactOfUnknownPurposeOnceHoweverOftenItComes() {
        String rossi = crm.add(Office.company("Rossi", "IT01234567897", "06 1234567"));
        crm.add(Office.activity(Kind.CALL, "u1", rossi, TEN, true, "Sostegno"));
        office.run();
        office.run();
        crm.forgetCursors();
        crm.reorder = true;
        office.run();
        assertThat(office.contacts()).containsExactly("rossi CALL OUT Sostegno");
        assertThat(office.texts("select purpose from interaction")).containsExactly("UNKNOWN");
        assertThat(office.touched).containsExactly("rossi");
        assertThat(crm.activities()).hasSize(1);
    }

    @Test
    void whatIsToldIsBookedOnceAndAnOldCallThatComesAgainTurnsNothingBack() {
        String rossi = crm.add(Office.company("Rossi", "IT01234567897", "06 1234567"));
        office.run();
        String id = crm.add(Office.activity(Kind.CALL, "u1", rossi, TEN, true, "Sostegno"));
        CrmActivity told = crm.activity(id);
        office.failWork = 1;
        assertThat(office.tell(told)).isFalse();
        assertThat(office.contacts()).isEmpty();
        assertThat(office.tell(told)).isTrue();
        assertThat(office.contacts()).containsExactly("rossi CALL OUT Sostegno");
        office.run();
        crm.change(id, Office.activity(Kind.CALL, "u1", rossi, TEN, true, "Bilancio"));
        office.run();
        assertThat(office.tell(told)).isFalse();
        crm.removeActivity(id);
        office.run();
        assertThat(office.tell(told)).isFalse();
        assertThat(office.contacts()).containsExactly("rossi CALL OUT Bilancio");
        assertThat(office.tell(new CrmActivity(
                        new CrmPlace("a99", "1"), "u2", "nobody", Kind.CALL, true, TEN, null, true, "Chi", "", null)))
                .isFalse();
        assertThat(office.texts("select remote_id from crm_activity")).containsExactly(id);
    }

    @Test
    void whatCouldNotBeUnderstoodIsCountedUntilItIsAndIsNotTakenForGone() {
        String rossi = crm.add(Office.company("Rossi", "IT01234567897", "06 1234567"));
        String verdi = crm.add(Office.company("Verdi Legno", null, "011 2345678"));
        String call = crm.add(Office.activity(Kind.CALL, "u1", rossi, TEN, true, "Sostegno"));
        crm.broken.add(verdi);
        office.run();
        assertThat(leftOut()).startsWith("Una scheda");
        crm.broken.add(rossi);
        crm.broken.add(call);
        crm.change(rossi, Office.company("Rossi", "IT01234567897", "06 7654321"));
        crm.forgetCursors();
        office.run();
        office.run();
        assertThat(leftOut()).startsWith("3 schede");
        crm.broken.clear();
        crm.change(rossi, Office.company("Rossi", "IT01234567897", "06 7654321"));
        office.run();
        assertThat(leftOut()).startsWith("2 schede");
        crm.removeContact(verdi);
        crm.forgetCursors();
        office.run();
        assertThat(leftOut()).isNull();
        assertThat(office.texts("select state from crm_contact")).containsExactly("LINKED");
        assertThat(office.phones("rossi")).containsExactly("+39067654321");
    }

    private @Nullable String leftOut() {
        Sentence sentence = LeftOut.sentence(
                new AccountRows(office.handle(), TestDatabase.FIRM).find("crm").orElseThrow());
        return sentence == null ? null : sentence.it();
    }

    @Test
    void oneOddThingStopsNoRun() {
        String rossi = crm.add(Office.company("Ros\0si", "IT01234567897", "06 \0001234567"));
        crm.add(Office.person("Anna \0", rossi, "an\0na@rossi.example"));
        String distant = "c".repeat(301);
        crm.change(distant, Office.company("Lontani", null, "02 3456789"));
        crm.add(Office.activity(Kind.CALL, "u\0", rossi, TEN, true, "Sosteg\0no"));
        crm.add(Office.activity(Kind.MEETING, "u".repeat(400), rossi, Instant.MAX, true, "Mai"));
        crm.add(Office.activity(Kind.CALL, "u3", "c".repeat(400), TEN, true, "Di chi?"));
        crm.change("a".repeat(400), Office.activity(Kind.CALL, "u4", rossi, TEN, true, "Dove?"));
        crm.add(Office.activity(Kind.CALL, "u5", rossi, TEN.minus(Duration.ofHours(5)), true, "Bilancio"));
        assertThat(office.run()).isTrue();
        crm.forgetCursors();
        assertThat(office.run()).isTrue();
        assertThat(office.contacts()).containsExactly("rossi CALL OUT Bilancio", "rossi CALL OUT Sostegno");
        assertThat(office.phones("rossi")).containsExactly("+39061234567");
        assertThat(office.texts("select coalesce(contacts_left, '-') from crm_account"))
                .containsExactly("c".repeat(300));
        assertThat(office.texts("select activities_left from crm_account")
                        .get(0)
                        .lines())
                .hasSize(3);
        assertThat(office.tell(Office.activity(Kind.CALL, "u6", rossi, Instant.MAX, true, "Mai")))
                .isFalse();
    }

    @Test
    @Timeout(60)
    void alsoALookBeforehandComesToItsEnd() throws Exception {
        crm.add(Office.company("Ros\0si", "IT01234567897", "06 1234567"));
        crm.add(Office.person("Zero\0", null, "an\0na@rossi.example"));
        Preview look = look();
        assertThat(look.names()).containsExactly("Rossi");
        assertThat(look.others()).containsExactly("Zero");
        crm.endless = true;
        assertThat(look().more()).isTrue();
    }

    private Preview look() throws Exception {
        AccountRow row =
                new AccountRows(office.handle(), TestDatabase.FIRM).find("crm").orElseThrow();
        return Preview.of(crm.open(crm.account()), row, Office.FIRM, office.work());
    }

    @Test
    void whatTheSystemDoesNotTakeKeepsNothingElseFromBeingWritten() {
        String rossi = crm.add(Office.company("Rossi", "IT01234567897", "06 1234567"));
        office.set("owners", "PHONES=RIGUARDO");
        office.run();
        log("first", TEN);
        log("second", TEN.plusSeconds(7200));
        phone("+390111111111");
        crm.refused.add("riguardo-i-first");
        assertThat(office.run()).isTrue();
        assertThat(crm.activities().values()).extracting(CrmActivity::uid).containsExactly("riguardo-i-second");
        assertThat(crm.contact(rossi).phones()).contains("+39 011 111 1111");
        crm.refused.add(rossi);
        office.handle().execute("delete from client_phone where number = '+390111111111'");
        assertThat(office.run()).isTrue();
        crm.refused.clear();
        assertThat(office.run()).isTrue();
        assertThat(crm.activities()).hasSize(2);
        assertThat(crm.contact(rossi).phones()).containsExactly("06 1234567");

        for (int one = 0; one < 5; one++) {
            log("x" + one, TEN.plusSeconds(60 * one));
            crm.refused.add("riguardo-i-x" + one);
        }
        assertThat(office.run()).as("nothing is taken any more").isFalse();
    }

    @Test
    void plannedCallsAreNoContactsAndAMeetingIsOneWhenItIsOver() {
        String rossi = crm.add(Office.company("Rossi", "IT01234567897"));
        crm.add(Office.activity(Kind.CALL, "u1", rossi, TEN, false, "Da fare"));
        String off =
                crm.add(Office.activity(Kind.MEETING, "u2", rossi, Office.NOON.plusSeconds(3600), true, "Disdetto"));
        crm.add(Office.activity(Kind.MEETING, "u3", rossi, Office.NOON.plusSeconds(7200), true, "Bilancio"));
        office.run();
        assertThat(office.contacts()).isEmpty();
        crm.removeActivity(off);
        office.later(Duration.ofHours(5));
        office.run();
        assertThat(office.contacts()).containsExactly("rossi MEETING OUT Bilancio");
        assertThat(office.texts("select words from crm_activity where words is not null"))
                .isEmpty();
    }

    @Test
    void aNoteOfACallIsThatCallAndOtherNotesAreNoContact() {
        String rossi = crm.add(Office.company("Rossi", "IT01234567897"));
        crm.add(Office.activity(Kind.NOTE, "u1", rossi, TEN, true, "Telefonata con Rossi"));
        crm.add(Office.activity(Kind.NOTE, "u2", rossi, TEN, true, "Nuovo indirizzo in archivio"));
        office.run();
        assertThat(office.contacts()).containsExactly("rossi CALL OUT Telefonata con Rossi");
    }

    @Test
    void whatAPersonLoggedHereIsTheSameCall() {
        log("hand", TEN.plusSeconds(300));
        String rossi = crm.add(Office.company("Rossi", "IT01234567897"));
        crm.add(Office.activity(Kind.CALL, "u1", rossi, TEN, true, "Sostegno"));
        office.set("takes", "CONTACTS,ACTIVITIES");
        office.run();
        assertThat(office.contacts()).containsExactly("rossi CALL OUT Sostegno");
    }

    @Test
    void whatTheSystemRemovedIsGoneThereAndStaysHere() {
        String rossi = crm.add(Office.company("Rossi", "IT01234567897", "06 1234567"));
        String call = crm.add(Office.activity(Kind.CALL, "u1", rossi, TEN, true, "Sostegno"));
        office.run();
        crm.removeActivity(call);
        crm.removeContact(rossi);
        crm.forgetCursors();
        office.run();
        assertThat(office.contacts()).containsExactly("rossi CALL OUT Sostegno");
        assertThat(office.phones("rossi")).containsExactly("+39061234567");
        assertThat(office.texts("select state from crm_contact union all select state from crm_activity"))
                .containsExactly("GONE", "GONE");
    }

    @Test
    void aCallThatTurnsOutNotToHaveTakenPlaceCountsNoMore() {
        String rossi = crm.add(Office.company("Rossi", "IT01234567897"));
        String call = crm.add(Office.activity(Kind.CALL, "u1", rossi, TEN, true, "Sostegno"));
        office.run();
        crm.change(call, Office.activity(Kind.CALL, "u1", rossi, TEN, true, "Sostegno, richiamare"));
        office.run();
        assertThat(office.contacts()).containsExactly("rossi CALL OUT Sostegno, richiamare");
        crm.change(call, Office.activity(Kind.CALL, "u1", rossi, TEN, false, "Sostegno"));
        office.run();
        assertThat(office.contacts()).isEmpty();
    }

    @Test
    void loggedCallsGoOutOnceWithoutTheirWordsAlsoWhenAnAnswerIsLost() {
        String rossi = crm.add(Office.company("Rossi", "IT01234567897"));
        office.run();
        log("hand", TEN);
        crm.loseAnswers = 1;
        assertThat(office.run()).isFalse();
        office.run();
        office.run();
        assertThat(crm.activities()).hasSize(1);
        CrmActivity call = crm.activities().values().iterator().next();
        assertThat(call.uid()).isEqualTo("riguardo-i-hand");
        assertThat(call.contactId()).isEqualTo(rossi);
        assertThat(call.subject() + call.text()).isEqualTo("Telefonata");
        assertThat(office.contacts()).containsExactly("rossi CALL OUT -");
        office.set("takes", "CONTACTS,ACTIVITIES,CONVERSATIONS,NOTES");
        office.handle().execute("update interaction set note = 'Detto fra noi'");
        office.run();
        assertThat(crm.activities().values().iterator().next().text()).isEqualTo("Detto fra noi");
        office.handle().execute("update interaction set withdrawn_at = logged_at");
        office.run();
        assertThat(crm.activities()).hasSize(1);
        assertThat(crm.activities().values().iterator().next().done()).isFalse();
    }

    @Test
    void aSuggestionIsOneThingToDoThatFollowsAndEnds() {
        crm.add(Office.company("Rossi", "IT01234567897"));
        office.run();
        suggest("CALL");
        office.run();
        suggest("EMAIL");
        office.run();
        assertThat(crm.activities().values().stream().map(CrmActivity::subject))
                .containsExactly("Riguardo: scrivere una mail, tono caldo (paolo)");
        suggest("WAIT");
        office.run();
        assertThat(crm.activities()).hasSize(1);
        assertThat(crm.activities().values().iterator().next().done()).isTrue();
    }

    @Test
    void whatSomebodyChangedThereOfOursIsShownAndNotOverwritten() {
        crm.add(Office.company("Rossi", "IT01234567897"));
        office.run();
        suggest("CALL");
        office.run();
        String id = crm.activities().keySet().iterator().next();
        CrmActivity there = crm.activities().get(id);
        crm.change(id, Office.activity(Kind.TODO, there.uid(), there.contactId(), there.at(), false, "Chiamo io"));
        suggest("EMAIL");
        office.run();
        office.run();
        assertThat(crm.activities().get(id).subject()).isEqualTo("Chiamo io");
        assertThat(office.texts("select field || ' ' || theirs from crm_conflict where chosen is null"))
                .containsExactly("ACTIVITY Chiamo io");
    }

    @Test
    void numbersFollowTheSystemThatOwnsThemAndOursAreShown() {
        String rossi = crm.add(Office.company("Rossi Impianti", "IT01234567897", "06 1234567"));
        office.run();
        crm.change(rossi, Office.company("Rossi Impianti", "IT01234567897", "06 7654321"));
        office.run();
        assertThat(office.phones("rossi")).containsExactly("+39067654321");
        phone("+39111111111");
        office.run();
        office.run();
        assertThat(office.texts("select ours || ' / ' || theirs from crm_conflict where chosen is null"))
                .containsExactly("+39067654321\n+39111111111 / +39067654321");
        assertThat(crm.contact(rossi).phones()).containsExactly("06 7654321");
    }

    @Test
    void numbersGoOutWhenWeOwnThemAndTheirChangesAreShown() {
        office.set("owners", "PHONES=RIGUARDO");
        phone("+390111111111");
        String rossi = crm.add(Office.company("Rossi Impianti", "IT01234567897", "06 1234567"));
        crm.loseAnswers = 1;
        office.run();
        office.run();
        assertThat(crm.contact(rossi).phones()).containsExactly("06 1234567", "+39 011 111 1111");
        crm.change(rossi, Office.company("Rossi Impianti", "IT01234567897", "06 7654321"));
        office.run();
        assertThat(office.phones("rossi")).containsExactly("+390111111111", "+39061234567");
        assertThat(office.texts("select field from crm_conflict where chosen is null"))
                .containsExactly("PHONES");
        assertThat(crm.contact(rossi).phones()).containsExactly("06 7654321");
    }

    @Test
    void aNameIsOursAndAnotherOneThereIsShown() {
        String rossi = crm.add(Office.company("Rossi Impianti", "IT01234567897"));
        office.run();
        crm.change(rossi, Office.company("Rossi Costruzioni", "IT01234567897"));
        office.run();
        assertThat(office.texts("select name from client where id = 'rossi'")).containsExactly("Rossi Impianti S.r.l.");
        assertThat(office.texts("select field || ' ' || theirs || ' ' || theirs_by from crm_conflict"))
                .containsExactly("NAME Rossi Costruzioni anna nel CRM");
    }

    @Test
    void whoeverWasErasedNeverComesBackAndNothingAboutThemLeaves() {
        crm.add(Office.company("Rossi Impianti S.r.l.", "IT01234567897", "06 1234567"));
        office.run();
        log("hand", TEN);
        TestErasure.erase(office.database, "rossi", Office.NOON, office.prints);
        String again = crm.add(Office.company("Rossi Impianti S.r.l.", null, "06 1234567"));
        crm.add(Office.activity(Kind.CALL, "u9", again, TEN, true, "Parole"));
        crm.forgetCursors();
        office.run();
        office.run();
        assertThat(office.contacts().stream().filter(one -> one.contains("Parole")))
                .isEmpty();
        assertThat(office.phones("rossi")).isEmpty();
        assertThat(crm.written).isZero();
        assertThat(office.texts("select state from contact_entry where state = 'WAITING'"))
                .isEmpty();
        assertThat(office.texts("select coalesce(content, '') || coalesce(theirs_phones, '') from crm_contact"))
                .allMatch(String::isEmpty);
    }

    private void phone(String number) {
        office.handle()
                .execute(
                        "insert into client_phone (firm_id, client_id, number, written, source) values (?, 'rossi', ?, ?, 'hand')",
                        TestDatabase.FIRM,
                        number,
                        number);
    }

    private void suggest(String action) {
        office.handle().execute("delete from decision");
        office.handle()
                .execute(
                        "insert into decision (client_id, firm_id, decided_at, policy_version, changes_at, rank_action, rank_at,"
                                + " name, overdue, currency, action, kind, document) values ('rossi', ?, ?, 1, ?, 1, ?, 'Rossi', 1,"
                                + " 'EUR', ?, 'MONEY', ?)",
                        TestDatabase.FIRM,
                        at(TEN),
                        at(TEN),
                        at(TEN),
                        action,
                        "{\"action\":\"" + action + "\",\"tone\":\"WARM\",\"who\":\"paolo\"}");
    }

    private void log(String id, Instant at) {
        office.handle()
                .execute(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose, logged_at,"
                                + " logged_by) values (?, ?, 'rossi', ?, 'CALL', 'OUT', 'anna', 'SUPPORT', ?, 'anna')",
                        id,
                        TestDatabase.FIRM,
                        at(at),
                        at(at));
        LoggedCalls.logged(office.handle(), TestDatabase.FIRM, id, Office.NOON);
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
