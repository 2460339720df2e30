package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.db.Page;
import org.riguardo.desk.drafts.Dispatch;
import org.riguardo.desk.outbox.Outbox;
import org.riguardo.desk.outbox.OutboxFilter;
import org.riguardo.desk.outbox.OutboxMail;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.desk.outbox.SendOutcome;

class OutboxResourceTest {

    private static final Instant AT = Instant.parse("2026-03-03T09:15:00Z");
    private static final Because GATE = new Because(
            "supportive-contact",
            Verdict.CLOSED,
            null,
            "money-conversation",
            List.of("x1"),
            new Sentence("Ieri un sostegno.", "Support yesterday."));

    private SendOutcome outcome = new SendOutcome.Leaving("m1");
    private OutboxFilter asked;
    private boolean askedWhenAllowed;
    private final InProcess api = new InProcess(outbox(), send());

    private static OutboxMail mail(boolean full) {
        return new OutboxMail(
                "m1",
                "c1",
                "Rossi",
                "d1",
                2,
                OutboxState.SENT,
                Purpose.MONEY,
                full ? Tone.FRIENDLY : null,
                false,
                "paolo",
                List.of("rossi@cliente.example"),
                List.of(),
                "Fattura",
                "Buongiorno",
                "<x@riguardo.example>",
                "anna",
                AT,
                full ? AT : null,
                1,
                full ? "250 ok" : null,
                full ? new Sentence("Perché.", "Because.") : null,
                full ? List.of(GATE) : List.of(),
                AT,
                "system");
    }

    private Outbox boxes() {
        return new Outbox() {
            @Override
            public OutboxMail get(String id) {
                return mail(true);
            }

            @Override
            public Page<OutboxMail> page(OutboxFilter filter, String cursor, int size) {
                asked = filter;
                return new Page<>(List.of(mail(true), mail(false)), "next");
            }
        };
    }

    private OutboxResource outbox() {
        OutboxResource resource = new OutboxResource();
        resource.outbox = boxes();
        resource.zone = InProcess.ROME;
        return resource;
    }

    private SendResource send() {
        SendResource resource = new SendResource();
        resource.outbox = boxes();
        resource.zone = InProcess.ROME;
        resource.dispatch = new Dispatch() {
            @Override
            public SendOutcome send(String id, int revision, boolean whenAllowed) {
                askedWhenAllowed = whenAllowed;
                return outcome;
            }
        };
        return resource;
    }

    @Test
    void theListIsWhatTheDescriptionPromises() {
        var body = InProcess.json(api.get("/outbox?state=HELD&clientId=c1&sender=paolo"));

        assertThat(asked).isEqualTo(new OutboxFilter(Set.of(OutboxState.HELD), "c1", "paolo"));
        assertThat(body.getString("next")).isEqualTo("next");
        body.getJsonArray("items").forEach(mail -> Described.as("OutboxMail", mail.asJsonObject()));
        assertThat(body.getJsonArray("items").getJsonObject(0).getString("changedAt"))
                .isEqualTo("2026-03-03T10:15:00+01:00");
    }

    @Test
    void anUnknownStateIsRefusedByItsName() {
        assertThat(api.get("/outbox?state=GONE").getStatus()).isEqualTo(400);
    }

    @Test
    void aMailThatLeavesIsTheAnswer() {
        var response = api.post("/drafts/d1/send", "{\"revision\":2,\"whenAllowed\":true}");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(askedWhenAllowed).isTrue();
        assertThat(InProcess.json(response).getString("state")).isEqualTo("SENT");
    }

    @Test
    void aHeldMailIsAProblemWithItsGates() throws Exception {
        outcome = new SendOutcome.Held(List.of(GATE), null, decision());

        var response = api.post("/drafts/d1/send", "{\"revision\":2}");
        var body = InProcess.json(new String(response.getOutput(), StandardCharsets.UTF_8));

        assertThat(response.getStatus()).isEqualTo(409);
        Described.as("NotSent", body);
        assertThat(body.getString("type")).isEqualTo("urn:riguardo:problem:held");
        assertThat(body.getJsonArray("closed").getJsonObject(0).getString("rule"))
                .isEqualTo("supportive-contact");
        assertThat(body.getJsonObject("decision").getString("action")).isEqualTo("CALL");
    }

    @Test
    void whoeverWasSlowerIsToldWhoWasQuicker() {
        outcome = new SendOutcome.AlreadyHandled("anna", AT, OutboxState.SENT);

        var response = api.post("/drafts/d1/send", "{\"revision\":2}");

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(InProcess.json(response).getString("type")).isEqualTo("urn:riguardo:problem:handled");
        assertThat(InProcess.json(response).getString("by")).isEqualTo("anna");
    }

    @Test
    void whatCannotBeSentAsItIsIsBadInput() {
        outcome = new SendOutcome.Refused(new Sentence("Manca il destinatario.", "There is no recipient."));

        var response = api.post("/drafts/d1/send", "{\"revision\":2}");

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(InProcess.json(response).getString("detail")).isEqualTo("There is no recipient.");
    }

    private static Decision decision() {
        Sentence why = new Sentence("Perché.", "Because.");
        return new Decision(
                Action.CALL,
                Purpose.MONEY,
                Tone.WARM,
                "paolo",
                AT,
                AT,
                null,
                List.of(),
                List.of(),
                false,
                true,
                null,
                AT,
                GroupKey.ORDINARY,
                why,
                List.of(GATE),
                List.of(),
                List.of());
    }
}
