package org.riguardo.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.crm.contract.CrmConnectorContract;
import org.riguardo.api.crm.contract.CrmSystem;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.crm.wire.CrmHttp;

class RestConnectorTest extends CrmConnectorContract {

    private static final Instant AT = Instant.parse("2026-03-04T09:30:00Z");

    private RestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected CrmConnector connector() {
        return RestConnector.general(CrmHttp.guarded(any -> true));
    }

    @Override
    protected CrmSystem system() {
        try {
            server = server == null ? new RestServer() : server;
            return new RestSystem(server);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aSystemThatAsksToWaitIsLeftAloneForThatLong() throws Exception {
        server.status = 429;
        server.retryAfter = "90";
        CrmException busy = refused();
        assertThat(busy.reason()).isEqualTo(Reason.BUSY);
        assertThat(busy.after()).isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFUSED",
        "403, REFUSED",
        "404, GONE",
        "500, UNREACHABLE",
        "302, NOT_UNDERSTOOD",
        "418, NOT_UNDERSTOOD"
    })
    void aStatusIsSaidInWords(int status, Reason reason) throws Exception {
        server.status = status;
        assertThat(refused().reason()).isEqualTo(reason);
    }

    @Test
    void aWriteThatFailedAfterItWasDoneIsNotDoneTwice() throws Exception {
        String contact = system().add(contact());
        CrmActivity call = activity(contact);
        try (CrmSession session = connector().open(system().account())) {
            server.failAfterWrite = true;
            assertThatThrownBy(() -> session.write(call)).isInstanceOf(CrmException.class);
            CrmPlace first = session.write(call);
            assertThat(session.write(call)).isEqualTo(first);
        }
        assertThat(server.tables.get("activities")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\": {}}", "{\"data\": \"x\"}", "[]", "<html>", "", "{\"data\": [", "null"})
    void whatIsNoListEndsInWords(String body) throws Exception {
        server.spoil = any -> body;
        assertThat(refused().reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void thingsOfTheWrongTypeAreLeftOut() throws Exception {
        server.spoil = any ->
                "{\"data\": [7, null, {\"id\": {}}, {\"id\": 1, \"name\": []}, {\"id\": 2, \"name\": 1e999999}, {\"id\": 3, \"name\": \"Rossi\", \"phones\": \"06 1\"}]}";
        try (CrmSession session = connector().open(system().account())) {
            assertThat(session.contacts(null).changed())
                    .extracting(CrmContact::name)
                    .containsExactly("Rossi");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"same", "other"})
    void pagesThatNeverEndAreLeft(String next) throws Exception {
        int[] pages = {0};
        server.spoil = any -> "{\"data\": [{\"id\": 1, \"name\": \"Rossi\"}], \"meta\": {\"next\": \""
                + (next.equals("same") ? 7 : 7 + pages[0]++) + "\"}}";
        CrmException endless = catchThrowableOfType(CrmException.class, () -> readAll(2_000));
        assertThat(endless.reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void anAnswerWithoutEndIsNotHeldInMemory() throws Exception {
        String huge = "x".repeat(17 << 20);
        server.spoil = any -> huge;
        assertThat(refused().reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @Test
    void theKeyIsNotShownToAnotherSystem() throws Exception {
        system().add(contact());
        try (CrmSession session = connector().open(system().account())) {
            server.spoil = any -> "{\"data\": [], \"meta\": {\"next\": \"https://altrove.example/contacts?x=1\"}}";
            String cursor = session.activities(null).cursor();
            CrmException other = catchThrowableOfType(CrmException.class, () -> session.activities(cursor));
            assertThat(other.getMessage()).contains("another system").doesNotContain("altrove", RestServer.TOKEN);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | contacts or activities",
                "[] | well-formed",
                "{\"contacts\": {\"list\": {\"path\": \"//altrove.example/\"}, \"fields\": {\"id\": \"/id\", \"name\": \"/n\"}}} | contacts.list.path",
                "{\"contacts\": {\"list\": {\"path\": \"/a\"}, \"fields\": {\"id\": \"/id\"}}} | contacts.fields.name",
                "{\"contacts\": {\"list\": {\"path\": \"/a\"}, \"fields\": {\"id\": \"id\", \"name\": \"/n\"}}} | contacts.fields.id",
                "{\"contacts\": {\"list\": {\"path\": \"/a\"}, \"fields\": {\"nome\": \"/id\"}}} | contacts.fields.nome",
                "{\"auth\": {\"type\": \"magic\"}} | auth.type",
                "{\"times\": {\"zone\": \"Roma\"}} | times"
            })
    void aMappingThatIsWrongSaysWhere(String file, String where) {
        assertThatThrownBy(() -> RestMapping.of(file))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining(where);
    }

    @Test
    void whatASystemTellsIsReadByTheFieldsOfTheMapping() throws MappingProblem {
        String file = RestSystem.mapping()
                .replace("\"encoding\": \"hex\"", "\"encoding\": \"hex\", \"activities\": \"/event\"");
        RestMapping mapping = RestMapping.of(file);
        String one =
                "{\"id\":\"7\",\"version\":\"2\",\"contact_id\":\"c1\",\"type\":\"call\",\"at\":\"2026-03-10T09:00:00Z\",\"done\":true}";
        RestHook hook = RestHook.of(mapping, utf8("{\"event\":" + one + "}"));
        assertThat(hook.all()).isTrue();
        assertThat(hook.activities()).hasSize(1);
        assertThat(hook.activities().get(0).place().id()).isEqualTo("7");
        assertThat(hook.activities().get(0).kind()).isEqualTo(CrmActivity.Kind.CALL);
        RestHook several = RestHook.of(mapping, utf8("{\"event\":[" + one + ",{\"id\":\"8\",\"deleted\":true},5]}"));
        assertThat(several.activities()).hasSize(1);
        assertThat(several.all()).isFalse();
        for (String odd : new String[] {"{}", "", "[", "null", "{\"event\":null}"}) {
            assertThat(RestHook.of(mapping, utf8(odd))).isEqualTo(new RestHook(java.util.List.of(), false));
        }
        assertThat(RestHook.of(RestMapping.of(RestSystem.mapping()), utf8("{\"event\":" + one + "}")))
                .isEqualTo(new RestHook(java.util.List.of(), false));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aSignedCallIsKnownFromAForgedOne() throws Exception {
        RestWebhook webhook = RestMapping.of(RestSystem.mapping()).webhook();
        byte[] body = "{\"event\":\"changed\"}".getBytes(StandardCharsets.UTF_8);
        Secret secret = Secret.of("segreto-del-test");
        assertThat(webhook.header()).isEqualTo("x-signature");
        assertThat(webhook.signed("sha256=" + hmac(body, secret), body, secret)).isTrue();
        assertThat(webhook.signed(hmac(body, secret), body, secret)).isFalse();
        assertThat(webhook.signed("sha256=zz", body, secret)).isFalse();
        assertThat(webhook.signed(null, body, secret)).isFalse();
        assertThat(webhook.signed("sha256=" + hmac(body, secret), new byte[] {1}, secret))
                .isFalse();
    }

    private static String hmac(byte[] body, Secret secret) throws Exception {
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return java.util.HexFormat.of().formatHex(mac.doFinal(body));
    }

    private CrmException refused() throws CrmException {
        try (CrmSession session = connector().open(system().account())) {
            return catchThrowableOfType(CrmException.class, () -> session.contacts(null));
        }
    }

    private void readAll(int most) throws CrmException {
        try (CrmSession session = connector().open(system().account())) {
            String cursor = null;
            for (int page = 0; page < most; page++) {
                cursor = session.contacts(cursor).cursor();
            }
        }
    }

    private static CrmContact contact() {
        return new CrmContact(
                new CrmPlace("", ""),
                true,
                "Rossi Impianti",
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

    private static CrmActivity activity(String contact) {
        return new CrmActivity(null, "riguardo-1", contact, Kind.CALL, true, AT, null, true, "Oggetto", "Testo", null);
    }
}
