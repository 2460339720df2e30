package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Kind;
import org.riguardo.meaning.Part;
import org.riguardo.meaning.Understanding;
import org.riguardo.meaning.Voice;
import org.riguardo.plan.Decisions;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.InputProblem;
import org.riguardo.timeline.meaning.Decided;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meaning.Meanings;
import org.riguardo.timeline.meaning.MessageMeaning;
import org.riguardo.timeline.meaning.NoteMeaning;
import org.riguardo.timeline.meaning.OwnWords;
import org.riguardo.timeline.meaning.OwnWordsVersion;
import org.riguardo.timeline.meaning.Said;
import org.riguardo.timeline.meaning.State;

class MeaningResourceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Instant AT = Instant.parse("2026-03-03T09:15:00Z");
    private static final FindingView FOUND = new FindingView(
            "f1",
            "m1",
            null,
            new Kind.Heard(Signal.PROMISE),
            Part.TEXT,
            0,
            8,
            "paghiamo",
            DAY,
            new BigDecimal("1200.00"),
            "we-pay-by",
            true,
            null,
            State.COUNTED,
            null,
            null,
            null);
    private static final FindingView CORRECTED = new FindingView(
            "f2",
            null,
            "x1",
            new Kind.About(Purpose.MONEY),
            null,
            0,
            0,
            "",
            null,
            null,
            null,
            false,
            DAY,
            State.CORRECTED,
            "paolo",
            AT,
            new FindingView.Found(new Kind.Heard(Signal.THANKS), null, null));

    private final List<String> done = new ArrayList<>();
    private final InProcess api = new InProcess(messages(), notes(), waiting(), words());

    @Test
    void whatAMessageSaysIsWrittenAsDescribed() {
        var answer = InProcess.json(api.get("/messages/m1/meaning"));
        Described.as("Meaning", answer);
        var finding = answer.getJsonArray("findings").getJsonObject(0);
        Described.as("Finding", finding);
        assertThat(finding.getString("words")).isEqualTo("paghiamo");
        assertThat(finding.getString("day")).isEqualTo("2026-03-31");
        assertThat(answer.getJsonObject("decision")).isNotNull();
    }

    @Test
    void whatANoteSaysIsWrittenAsDescribed() {
        var answer = InProcess.json(api.get("/clients/c1/interactions/x1/meaning"));
        Described.as("NoteMeaning", answer);
        Described.as("Finding", answer.getJsonArray("findings").getJsonObject(0));
        assertThat(api.get("/clients/c2/interactions/x1/meaning").getStatus()).isEqualTo(404);
    }

    @Test
    void whatWaitsIsListed() {
        Described.as("FindingPage", InProcess.json(api.get("/clients/c1/meaning")));
    }

    @Test
    void aPersonConfirmsRefusesCorrectsAddsAndTakesBack() {
        assertThat(api.post("/messages/m1/meaning/f1/confirmation", "{\"reviewOn\": \"2026-06-01\"}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(api.send("POST", "/messages/m1/meaning/f1/refusal", null, null)
                        .getStatus())
                .isEqualTo(200);
        byte[] said = "{\"kind\": \"DEFERRAL_REQUEST\", \"day\": \"2026-04-10\", \"amount\": \"1200.00\"}".getBytes();
        assertThat(api.send("PUT", "/messages/m1/meaning/f1", "application/json", said)
                        .getStatus())
                .isEqualTo(200);
        assertThat(api.post("/messages/m1/meaning", "{\"kind\": \"HARDSHIP\", \"words\": \"paghiamo\"}")
                        .getStatus())
                .isEqualTo(201);
        assertThat(api.send("DELETE", "/messages/m1/meaning/f1", null, null).getStatus())
                .isEqualTo(200);
        assertThat(done)
                .containsExactly(
                        "confirm f1 2026-06-01",
                        "refuse f1",
                        "correct f1 DEFERRAL_REQUEST 2026-04-10 1200.00",
                        "add m1 HARDSHIP paghiamo",
                        "undo f1");
    }

    @Test
    void aFindingOfAnotherMessageIsNotFound() {
        assertThat(api.send("POST", "/messages/m2/meaning/f1/refusal", null, null)
                        .getStatus())
                .isEqualTo(404);
        assertThat(api.send("POST", "/clients/c1/interactions/x1/meaning/f1/refusal", null, null)
                        .getStatus())
                .isEqualTo(404);
        assertThat(api.send("POST", "/clients/c2/interactions/x1/meaning/f2/refusal", null, null)
                        .getStatus())
                .isEqualTo(404);
        assertThat(done).isEmpty();
        assertThat(api.send("POST", "/clients/c1/interactions/x1/meaning/f2/refusal", null, null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(done).containsExactly("refuse f2");
    }

    @Test
    void aWrongFieldIsNamed() {
        var wrong = api.post("/messages/m1/meaning", "{\"kind\": \"JOY\"}");
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(InProcess.json(wrong).getString("field")).isEqualTo("kind");
        assertThat(InProcess.json(api.post("/messages/m1/meaning", "{\"kind\": \"MONEY\", \"amount\": \"mille\"}"))
                        .getString("field"))
                .isEqualTo("amount");
        assertThat(done).isEmpty();
    }

    @Test
    void theFirmsOwnWordsAreReadSavedAndTried() {
        Described.as("OwnWords", InProcess.json(api.get("/meaning/words")));
        Described.as("OwnWordsPage", InProcess.json(api.get("/meaning/words/versions")));
        byte[] body = "{\"words\": \"language it\", \"rules\": null}".getBytes();
        var saved = InProcess.json(api.send("PUT", "/meaning/words", "application/json", body));
        assertThat(saved.getInt("messagesChanged")).isEqualTo(3);
        var tried =
                InProcess.json(api.post("/meaning/words/trial", "{\"sentence\": \"paghiamo\", \"voice\": \"NOTE\"}"));
        Described.as("TriedWords", tried);
        assertThat(tried.getJsonArray("findings").getJsonObject(0).getString("rule"))
                .isEqualTo("we-pay-by");
        assertThat(api.post("/meaning/words/restoration", "{\"version\": 1}").getStatus())
                .isEqualTo(200);
        assertThat(done).containsExactly("save language it", "restore 1");
    }

    @Test
    void wordsThatCannotBeUsedNameTheirLine() {
        byte[] body = "{\"words\": \"wrong\"}".getBytes();
        var refused = api.send("PUT", "/meaning/words", "application/json", body);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(InProcess.json(refused).getString("field")).isEqualTo("words");
        assertThat(InProcess.json(refused).toString()).contains("Line 1");
    }

    private MeaningResource messages() {
        var resource = new MeaningResource();
        resource.zone = InProcess.ROME;
        resource.meanings = meanings();
        resource.decisions = decisions();
        return resource;
    }

    private NoteMeaningResource notes() {
        var resource = new NoteMeaningResource();
        resource.zone = InProcess.ROME;
        resource.meanings = meanings();
        resource.decisions = decisions();
        return resource;
    }

    private WaitingMeaningResource waiting() {
        var resource = new WaitingMeaningResource();
        resource.zone = InProcess.ROME;
        resource.meanings = meanings();
        resource.decisions = decisions();
        return resource;
    }

    private OwnWordsResource words() {
        var resource = new OwnWordsResource();
        resource.zone = InProcess.ROME;
        resource.own = new OwnWords() {
            @Override
            public @Nullable OwnWordsVersion current() {
                return null;
            }

            @Override
            public List<OwnWordsVersion> versions() {
                return List.of(new OwnWordsVersion(1, "language it", "", AT, "giulia"));
            }

            @Override
            public int save(String words, String rules) {
                if (words.equals("wrong")) {
                    throw new InputProblem("words", "Riga 1", "Line 1");
                }
                done.add("save " + words + rules);
                return 3;
            }

            @Override
            public int restore(int version) {
                done.add("restore " + version);
                return 0;
            }

            @Override
            public Understanding attempt(
                    String words, String rules, String sentence, Voice voice, @Nullable LocalDate day) {
                return new Understanding(
                        "it",
                        List.of(new Finding(
                                FOUND.kind(), Part.TEXT, 0, 8, sentence, DAY, null, "we-pay-by", true, false)));
            }
        };
        return resource;
    }

    private Decisions decisions() {
        return new Decisions() {
            @Override
            public Decision of(String clientId) {
                return Policy.decide(file(clientId), PolicySettings.defaults(), AT);
            }
        };
    }

    private Meanings meanings() {
        return new Meanings() {
            @Override
            public MessageMeaning of(String id) {
                return new MessageMeaning(
                        id,
                        "c1",
                        Direction.IN,
                        DAY,
                        "Fattura",
                        "paghiamo",
                        Purpose.MONEY,
                        true,
                        Set.of(Signal.PROMISE),
                        List.of(FOUND));
            }

            @Override
            public NoteMeaning ofContact(String id) {
                return new NoteMeaning(id, "c1", DAY, "nota", List.of(CORRECTED));
            }

            @Override
            public FindingView finding(String id) {
                return id.equals("f2") ? CORRECTED : FOUND;
            }

            @Override
            public List<FindingView> waiting(String clientId) {
                return List.of(FOUND, CORRECTED);
            }

            @Override
            public Decided confirm(String finding, @Nullable LocalDate reviewOn) {
                return decided("confirm " + finding + " " + reviewOn);
            }

            @Override
            public Decided refuse(String finding) {
                return decided("refuse " + finding);
            }

            @Override
            public Decided correct(String finding, Said said) {
                return decided("correct " + finding + " " + said.kind().key() + " " + said.day() + " " + said.amount());
            }

            @Override
            public Decided add(String message, Said said) {
                return decided("add " + message + " " + said.kind().key() + " " + said.words());
            }

            @Override
            public Decided undo(String finding) {
                return decided("undo " + finding);
            }
        };
    }

    private Decided decided(String what) {
        done.add(what);
        return new Decided("f1", "m1", Set.of("c1"));
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
