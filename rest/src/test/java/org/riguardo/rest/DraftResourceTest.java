package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.desk.drafts.Draft;
import org.riguardo.desk.drafts.DraftGate;
import org.riguardo.desk.drafts.DraftView;
import org.riguardo.desk.drafts.Drafts;
import org.riguardo.desk.drafts.Edit;
import org.riguardo.desk.drafts.EditOutcome;
import org.riguardo.desk.drafts.Editing;
import org.riguardo.desk.drafts.Wish;

class DraftResourceTest {

    private static final Instant AT = Instant.parse("2026-03-03T09:15:00Z");

    private @Nullable Wish wish;
    private @Nullable Edit edit;
    private @Nullable Tone tone;
    private int revision;
    private boolean quicker;
    private final InProcess api = new InProcess(begin(), one());

    @Test
    void aDraftBeginsWithWhatIsSuggestedOrAsked() {
        var plain = api.post("/clients/c1/drafts", "{}");
        assertThat(plain.getStatus()).isEqualTo(201);
        assertThat(plain.getOutputHeaders().getFirst("Location")).asString().endsWith("/drafts/d1");
        assertThat(wish).isEqualTo(Wish.suggested());
        Described.as("Draft", InProcess.json(plain));

        api.post(
                "/clients/c1/drafts",
                "{\"kind\": \"REMINDER\", \"tone\": \"FORMAL\", \"form\": \"TU\", \"statement\": true}");
        assertThat(wish).isEqualTo(new Wish(MailKind.REMINDER, Tone.FORMAL, Form.TU, null, null, true));
    }

    @Test
    void anUnknownFieldOrWordIsNamed() {
        assertThat(api.post("/clients/c1/drafts", "{\"kind\": \"THREAT\"}").getStatus())
                .isEqualTo(400);
        assertThat(api.post("/clients/c1/drafts", "{\"body\": \"x\"}").getStatus())
                .isEqualTo(400);
    }

    @Test
    void itIsReadWithWhatKeepsItBack() {
        var json = InProcess.json(api.get("/drafts/d1"));
        Described.as("Draft", json);
        assertThat(json.getBoolean("mayLeave")).isFalse();
        assertThat(json.getJsonArray("closed").getJsonObject(0).getString("rule"))
                .isEqualTo("frequency");
        assertThat(json.getJsonArray("changes")).hasSize(1);
        Described.as("DraftList", InProcess.json(api.get("/clients/c1/drafts")));
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        assertThat(patch("/drafts/d1", "{\"text\": \"Mio\", \"revision\": 2}").getStatus())
                .isEqualTo(200);
        assertThat(revision).isEqualTo(2);
        assertThat(edit).isEqualTo(new Edit(List.of("a@rossi.example"), List.of(), "Oggetto", "Mio", false));
        assertThat(tone).isNull();
        patch("/drafts/d1", "{\"tone\": \"WARM\"}");
        assertThat(tone).isEqualTo(Tone.WARM);
    }

    @Test
    void whoeverWasSlowerIsToldWhoWasQuicker() {
        quicker = true;
        var response = patch("/drafts/d1", "{\"text\": \"Mio\", \"revision\": 1}");
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(InProcess.json(response).getString("by")).isEqualTo("anna");
    }

    private MockHttpResponse patch(String path, String body) {
        return api.send("PATCH", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private Drafts drafts() {
        return new Drafts() {
            @Override
            public DraftView create(String clientId, Wish asked) {
                wish = asked;
                return view();
            }

            @Override
            public List<Draft> open(String clientId) {
                return List.of(view().draft());
            }

            @Override
            public DraftView get(String id) {
                return view();
            }
        };
    }

    private Editing editing() {
        return new Editing() {
            @Override
            public EditOutcome edit(String id, int seen, Edit given) {
                revision = seen;
                edit = given;
                return quicker ? new EditOutcome.Overtaken("anna", AT, view()) : new EditOutcome.Saved(view(), false);
            }

            @Override
            public EditOutcome reword(
                    String id,
                    int seen,
                    @Nullable Tone asked,
                    @Nullable Form form,
                    @Nullable String language,
                    boolean replace) {
                tone = asked;
                return new EditOutcome.Saved(view(), false);
            }
        };
    }

    private ClientDraftsResource begin() {
        var resource = new ClientDraftsResource();
        resource.drafts = drafts();
        resource.zone = InProcess.ROME;
        return resource;
    }

    private DraftResource one() {
        var resource = new DraftResource();
        resource.drafts = drafts();
        resource.editing = editing();
        resource.zone = InProcess.ROME;
        return resource;
    }

    private static DraftView view() {
        Draft draft = new Draft(
                "d1",
                "c1",
                new Draft.Matter(MailKind.REMINDER, Purpose.MONEY, List.of("i1")),
                new Draft.Wording(Tone.FRIENDLY, Form.LEI, "it", "riguardo-it"),
                new Draft.Letter("paolo", List.of("a@rossi.example"), List.of(), "Oggetto", "Testo", false),
                new Draft.Origin(null, null),
                new Draft.Life(2, Draft.State.OPEN, false, AT, "paolo", AT, "paolo"));
        Because gate = new Because(
                "frequency",
                Verdict.CLOSED,
                AT,
                null,
                List.of("x1"),
                new Sentence("Tre giorni fa.", "Three days ago."));
        return new DraftView(
                draft,
                "Rossi",
                true,
                false,
                false,
                List.of(new Sentence("Non è più da pagare.", "No longer to be paid.")),
                List.of(new DraftView.Attachment("f1", "a.pdf", "application/pdf", 12)),
                List.of(),
                new DraftGate(List.of(gate), AT),
                Tone.FRIENDLY,
                "");
    }
}
