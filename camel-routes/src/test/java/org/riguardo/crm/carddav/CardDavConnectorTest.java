package org.riguardo.crm.carddav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.crm.contract.CrmConnectorContract;
import org.riguardo.api.crm.contract.CrmSystem;
import org.riguardo.crm.wire.CrmHttp;
import org.riguardo.crm.wire.Relay;

/** Against Radicale. */
class CardDavConnectorTest extends CrmConnectorContract {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T08:00:00Z"), ROME);
    private static final AtomicInteger USERS = new AtomicInteger();
    private static Radicale radicale;
    private static Relay relay;

    private RadicaleSystem system;

    @BeforeAll
    static void start() throws Exception {
        try {
            radicale = Radicale.start();
        } catch (IOException missing) {
            System.out.println("Radicale cannot be had here: " + missing.getMessage());
            if (System.getenv("CI") != null) {
                throw missing;
            }
            throw new TestAbortedException("Radicale cannot be had here", missing);
        }
        relay = Relay.to(radicale.port());
    }

    @AfterAll
    static void stop() throws IOException {
        if (relay != null) {
            relay.close();
            radicale.close();
        }
    }

    @Override
    protected CrmConnector connector() {
        return new CardDavConnector(CrmHttp.guarded(any -> true), CLOCK, ROME);
    }

    @Override
    protected CrmSystem system() {
        return radicaleSystem();
    }

    private RadicaleSystem radicaleSystem() {
        try {
            system = system == null ? new RadicaleSystem(radicale, relay, USERS.getAndIncrement()) : system;
            return system;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void whatIsNotOursInACardStaysAsItWasWritten() throws Exception {
        String id = radicaleSystem().account().user();
        String path = "/" + id + "/clienti/ada.vcf";
        radicaleSystem()
                .put(
                        path,
                        "text/vcard",
                        """
                        BEGIN:VCARD\r
                        VERSION:3.0\r
                        UID:ada-1\r
                        FN:Ada Verdi\r
                        N:Verdi;Ada;;;\r
                        ORG:Verdi Arredi srl;Amministrazione\r
                        TITLE:Responsabile acquisti\r
                        item1.TEL;TYPE=WORK:06 1234567\r
                        item1.X-ABLabel:Centralino\r
                        item2.TEL;TYPE=CELL:347 1234567\r
                        item2.X-ABLabel:Solo mattina\r
                        TEL;TYPE=FAX:06 7654321\r
                        EMAIL:ada@verdi-arredi.example\r
                        NOTE:P.IVA IT01234567897\r
                        X-STUDIO-PRATICA:2024/17\r
                        END:VCARD\r
                        """);
        try (CrmSession session = connector().open(radicaleSystem().account())) {
            CrmContact ada = session.contacts(null).changed().get(0);
            assertThat(ada.organisation()).isFalse();
            assertThat(ada.name()).isEqualTo("Ada Verdi");
            assertThat(ada.organisationName()).isEqualTo("Verdi Arredi srl");
            assertThat(ada.role()).isEqualTo("Responsabile acquisti");
            assertThat(ada.phones()).containsExactly("06 1234567", "347 1234567");
            session.write(new CrmContact(
                    ada.place(),
                    false,
                    ada.name(),
                    null,
                    ada.organisationName(),
                    ada.role(),
                    ada.vatId(),
                    null,
                    ada.emails(),
                    List.of("+39 06 1234567", "+39 06 9999999"),
                    ada.addresses(),
                    ada.extra(),
                    null,
                    null));
        }
        String card = radicaleSystem().send("GET", path, "");
        assertThat(card)
                .contains("TEL;TYPE=WORK:06 1234567", "Centralino", "TEL:+39 06 9999999", "TEL;TYPE=FAX:06 7654321")
                .contains("X-STUDIO-PRATICA:2024/17", "N:Verdi;Ada;;;", "ORG:Verdi Arredi srl;Amministrazione")
                .doesNotContain("347 1234567", "Solo mattina");
    }

    @Test
    void aMeetingThatComesBackIsEachOfItsTimesAndOneThatWasMovedIsNotTwice() throws Exception {
        RadicaleSystem there = radicaleSystem();
        String user = there.account().user();
        there.put(
                "/" + user + "/clienti/ada.vcf",
                "text/vcard",
                "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:a\r\nFN:Ada Verdi\r\nEMAIL:ada@verdi.example\r\nEND:VCARD\r\n");
        there.put(
                "/" + user + "/agenda/serie.ics",
                "text/calendar",
                """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//altro//\r
                BEGIN:VEVENT\r
                UID:serie\r
                DTSTAMP:20260201T000000Z\r
                DTSTART:20260302T090000Z\r
                DTEND:20260302T093000Z\r
                RRULE:FREQ=WEEKLY;COUNT=3\r
                SUMMARY:Punto\r
                ATTENDEE:mailto:ADA@verdi.example\r
                END:VEVENT\r
                BEGIN:VEVENT\r
                UID:serie\r
                DTSTAMP:20260201T000000Z\r
                RECURRENCE-ID:20260309T090000Z\r
                DTSTART:20260309T150000Z\r
                DTEND:20260309T153000Z\r
                SUMMARY:Punto\\, spostato\r
                ATTENDEE:mailto:ada@verdi.example\r
                END:VEVENT\r
                END:VCALENDAR\r
                """);
        there.put(
                "/" + user + "/agenda/privato.ics",
                "text/calendar",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//altro//\r\nBEGIN:VEVENT\r\nUID:privato\r\nDTSTAMP:20260201T000000Z\r\nDTSTART:20260302T090000Z\r\nSUMMARY:Dentista\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        try (CrmSession session = connector().open(there.account())) {
            List<CrmActivity> read = session.activities(null).changed();
            assertThat(read)
                    .extracting(activity -> activity.at().toString() + " " + activity.done() + " " + activity.subject())
                    .containsExactlyInAnyOrder(
                            "2026-03-02T09:00:00Z true Punto",
                            "2026-03-09T15:00:00Z true Punto, spostato",
                            "2026-03-16T09:00:00Z false Punto");
            assertThat(read).extracting(CrmActivity::uid).doesNotHaveDuplicates();
            assertThat(read).allMatch(activity -> activity.contactId().equals("/" + user + "/clienti/ada.vcf"));
        }
    }
}
