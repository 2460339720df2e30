package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.desk.ContactLog;
import org.riguardo.desk.Desk;
import org.riguardo.desk.Logged;
import org.riguardo.desk.TalkOutcome;
import org.riguardo.desk.agreements.AgreementMade;
import org.riguardo.desk.outbox.InFlight;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.desk.worries.Worry;
import org.riguardo.plan.Decisions;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

class DeskResourceTest {

    private ContactLog logged;
    private TalkOutcome outcome;
    private String withdrawn;
    private final InProcess api = new InProcess(resource());

    @Test
    void aCallIsLoggedAndTheNewDecisionComesBack() {
        var response = api.post(
                "/clients/c1/interactions",
                """
                {"at": "2026-03-02T16:40:00+01:00", "channel": "CALL", "direction": "IN", "purpose": "SUPPORT",
                 "signals": ["HARDSHIP", "HARDSHIP"], "note": "Cassa integrazione: preoccupata, non si è parlato di soldi"}""");
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getOutputHeaders().getFirst("Location")).asString().endsWith("/clients/c1/interactions/x9");
        assertThat(InProcess.json(response).getString("id")).isEqualTo("x9");
        assertThat(InProcess.json(response)).containsKey("decision");
        assertThat(logged)
                .isEqualTo(new ContactLog(
                        Instant.parse("2026-03-02T15:40:00Z"),
                        Channel.CALL,
                        Direction.IN,
                        Purpose.SUPPORT,
                        false,
                        true,
                        Set.of(Signal.HARDSHIP),
                        null,
                        List.of(),
                        "Cassa integrazione: preoccupata, non si è parlato di soldi"));
    }

    @Test
    void whatNobodyClassifiedIsUnknown() {
        api.post("/clients/c1/interactions", "{\"channel\": \"CALL\", \"direction\": \"OUT\", \"answered\": false}");
        assertThat(logged.purpose()).isEqualTo(Purpose.UNKNOWN);
        assertThat(logged.answered()).isFalse();
    }

    @Test
    void aContactIsTakenBack() {
        assertThat(api.send("DELETE", "/clients/c1/interactions/x9", null, null).getStatus())
                .isEqualTo(200);
        assertThat(withdrawn).isEqualTo("c1/x9");
    }

    @Test
    void aContactCarriesWhatCameOfItAndTellsOfTheMailThatItCrosses() {
        var response = api.post(
                "/clients/c1/interactions",
                """
                {"channel": "CALL", "direction": "OUT", "purpose": "MONEY", "worries": ["LIQUIDITY", "TAXES"],
                 "agreement": {"kind": "PROMISE", "instalments": [{"due": "2026-03-31", "amount": "1200.00"}]}}""");

        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(outcome.worries()).containsExactlyInAnyOrder(Worry.LIQUIDITY, Worry.TAXES);
        assertThat(outcome.agreement().instalments())
                .containsExactly(new Instalment(LocalDate.of(2026, 3, 31), new BigDecimal("1200.00")));
        var answer = InProcess.json(response);
        Described.as("Logged", answer);
        assertThat(answer.getJsonObject("agreement").getBoolean("waitsForPartner"))
                .isTrue();
        assertThat(answer.getJsonArray("inFlight").getJsonObject(0).getString("state"))
                .isEqualTo("SENDING");
        assertThat(answer.getJsonArray("inFlight").getJsonObject(0).getString("sender"))
                .isEqualTo("anna");
        assertField(
                "{\"channel\": \"CALL\", \"direction\": \"OUT\", \"agreement\": {\"kind\": \"PROMISE\", \"instalments\":"
                        + " [{\"due\": \"2026-03-31\"}]}}",
                "agreement.instalments[0].amount");
        assertField("{\"channel\": \"CALL\", \"direction\": \"OUT\", \"worries\": [\"ILLNESS\"]}", "worries[0]");
    }

    @Test
    void aWrongFieldIsNamedAndNothingIsLogged() {
        assertField("{\"channel\": \"CALL\"}", "direction");
        assertField("{\"channel\": \"call\", \"direction\": \"IN\"}", "channel");
        assertField("{\"channel\": \"CALL\", \"direction\": \"IN\", \"signals\": [\"THANKS\", \"JOY\"]}", "signals[1]");
        assertField("{\"channel\": \"CALL\", \"direction\": \"IN\", \"moneyMentionned\": true}", "moneyMentionned");
        assertField("{\"channel\": \"CALL\", \"direction\": \"IN\", \"at\": \"2026-03-02T16:40:00\"}", "at");
        assertThat(logged).isNull();
    }

    @Test
    void anotherContentTypeIsAProblem() {
        byte[] form = "channel=CALL".getBytes(StandardCharsets.UTF_8);
        MockHttpResponse response =
                api.send("POST", "/clients/c1/interactions", "application/x-www-form-urlencoded", form);
        assertThat(response.getStatus()).isEqualTo(415);
        assertThat(InProcess.json(response).getString("type")).isEqualTo("urn:riguardo:problem:media-type");
    }

    private void assertField(String body, String field) {
        MockHttpResponse response = api.post("/clients/c1/interactions", body);
        assertThat(response.getStatus()).as(body).isEqualTo(400);
        assertThat(InProcess.json(response).getString("field")).isEqualTo(field);
    }

    private DeskResource resource() {
        var resource = new DeskResource();
        resource.zone = InProcess.ROME;
        resource.decisions = new Decisions() {
            @Override
            public Decision of(String clientId) {
                return Policy.decide(file(clientId), PolicySettings.defaults(), Instant.parse("2026-03-03T09:15:00Z"));
            }
        };
        resource.desk = new Desk() {
            @Override
            public Logged log(String clientId, ContactLog contact, TalkOutcome came) {
                logged = contact;
                outcome = came;
                return new Logged(
                        "x9",
                        came.agreement() == null ? null : new AgreementMade("a9", true, List.of()),
                        false,
                        List.of(new InFlight(
                                "m1",
                                OutboxState.SENDING,
                                "Le fatture aperte",
                                Purpose.MONEY,
                                "anna",
                                Instant.parse("2026-03-03T09:14:58Z"))));
            }

            @Override
            public void withdraw(String clientId, String interactionId) {
                withdrawn = clientId + "/" + interactionId;
            }
        };
        return resource;
    }

    private static ClientFile file(String id) {
        var client = new Client(
                id,
                "Rossi Impianti Srl",
                null,
                "paolo",
                null,
                null,
                "it",
                new Client.Reachable(true, true),
                List.of(),
                null,
                null);
        return new ClientFile(client, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
