package org.riguardo.crm.odoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.crm.contract.CrmConnectorContract;
import org.riguardo.api.crm.contract.CrmSystem;
import org.riguardo.crm.wire.CrmHttp;

/** Against a server that keeps state and was written by Odoo's documentation; not against Odoo itself. */
class OdooConnectorTest extends CrmConnectorContract {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T08:00:00Z"), ROME);

    private OdooServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected CrmConnector connector() {
        return new OdooConnector(CrmHttp.guarded(any -> true), CLOCK, ROME);
    }

    @Override
    protected CrmSystem system() {
        return new OdooSystem(server("17"));
    }

    @Override
    protected Set<Kind> kinds() {
        return EnumSet.allOf(Kind.class);
    }

    private OdooServer server(String version) {
        try {
            server = server == null ? new OdooServer(version) : server;
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aPartnerThatVanishedWithoutATraceIsNoticed() throws Exception {
        String rossi = system().add(contact("Rossi Impianti"));
        String bianchi = system().add(contact("Bianchi Legno"));
        try (CrmSession session = connector().open(system().account())) {
            CrmPage<CrmContact> all = session.contacts(null);
            assertThat(all.whole()).isTrue();
            server.unlink("res.partner", Long.parseLong(rossi));
            CrmPage<CrmContact> anew = session.contacts(all.cursor());
            assertThat(anew.whole()).isTrue();
            assertThat(anew.changed()).extracting(one -> one.place().id()).containsExactly(bianchi);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "16", "18"})
    void whatOtherVersionsHaveOrLackIsFoundOut(String version) throws Exception {
        server.close();
        server = new OdooServer(version);
        server.without("res.partner", "mobile");
        server.without("res.partner", "l10n_it_codice_fiscale");
        String rossi = system().add(contact("Rossi Impianti"));
        try (CrmSession session = connector().open(system().account())) {
            assertThat(session.contacts(null).changed())
                    .extracting(CrmContact::name)
                    .containsExactly("Rossi Impianti");
            for (Kind kind : List.of(Kind.CALL, Kind.MEETING, Kind.NOTE, Kind.TODO)) {
                session.write(activity("riguardo-" + kind, rossi, kind));
            }
            assertThat(all(session))
                    .extracting(CrmActivity::text)
                    .containsOnly("a < b\nc")
                    .hasSize(4);
        }
        assertThat(server.posted).containsOnly("mail.mt_note");
    }

    @ParameterizedTest
    @CsvSource({
        "odoo.exceptions.AccessDenied, REFUSED",
        "odoo.exceptions.AccessError, REFUSED",
        "psycopg2.OperationalError, REFUSED",
        "psycopg2.errors.SerializationFailure, BUSY",
        "odoo.exceptions.MissingError, GONE",
        "odoo.exceptions.ValidationError, REFUSED",
        "builtins.ValueError, NOT_UNDERSTOOD"
    })
    void anErrorSaysWhatToDoAndNothingOfWhatItHolds(String name, Reason reason) throws Exception {
        try (CrmSession session = connector().open(system().account())) {
            server.failNext(name);
            CrmException said = catchThrowableOfType(CrmException.class, () -> session.contacts(null));
            assertThat(said.reason()).isEqualTo(reason);
            assertThat(said + said.words().it()).doesNotContain("rossi", OdooServer.KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"jsonrpc\":\"2.0\",\"result\":true}",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"a\":1}}",
                "{\"jsonrpc\":\"2.0\",\"result\":[1,2,3]}",
                "{\"jsonrpc\":\"2.0\",\"result\":[{\"id\":1e999999,\"write_date\":7},{\"id\":1}]}"
            })
    void answersOfAnotherKindEndInWords(String body) throws Exception {
        try (CrmSession session = connector().open(system().account())) {
            server.answerNext(body);
            CrmException said = catchThrowableOfType(CrmException.class, () -> session.contacts(null));
            assertThat(said.reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
        }
    }

    @Test
    void aTaskThatIsDoneIsMarkedSoInOdoo() throws Exception {
        String rossi = system().add(contact("Rossi Impianti"));
        try (CrmSession session = connector().open(system().account())) {
            var place = session.write(activity("riguardo-1", rossi, Kind.TODO));
            CrmActivity done = new CrmActivity(
                    place,
                    "riguardo-1",
                    rossi,
                    Kind.TODO,
                    null,
                    CLOCK.instant(),
                    null,
                    true,
                    "Chiamare",
                    "fatto",
                    null);
            session.write(done);
            assertThat(server.tables.get("mail.activity")).isEmpty();
        }
    }

    @Test
    void aMeetingOfTheSignedInUserAloneIsNobodysActivity() throws Exception {
        server("17")
                .add(
                        "calendar.event",
                        Map.of(
                                "name", Json.createValue("Dentista"),
                                "start", Json.createValue("2026-03-04 09:00:00"),
                                "partner_ids",
                                        Json.createArrayBuilder().add(102).build(),
                                "allday", JsonValue.FALSE));
        try (CrmSession session = connector().open(system().account())) {
            assertThat(all(session)).isEmpty();
        }
    }

    private static List<CrmActivity> all(CrmSession session) throws CrmException {
        List<CrmActivity> all = new java.util.ArrayList<>();
        CrmPage<CrmActivity> page = session.activities(null);
        all.addAll(page.changed());
        while (page.more()) {
            page = session.activities(page.cursor());
            all.addAll(page.changed());
        }
        return all;
    }

    private static CrmContact contact(String name) {
        return new CrmContact(
                new org.riguardo.api.crm.CrmPlace("", ""),
                true,
                name,
                null,
                null,
                null,
                null,
                null,
                List.of("info@example.com"),
                List.of("06 1234567"),
                List.of(),
                Map.of(),
                null,
                null);
    }

    private static CrmActivity activity(String uid, String contact, Kind kind) {
        return new CrmActivity(
                null,
                uid,
                contact,
                kind,
                null,
                Instant.parse("2026-03-04T09:30:00Z"),
                null,
                kind != Kind.TODO,
                "Oggetto",
                "a < b\nc",
                null);
    }
}
