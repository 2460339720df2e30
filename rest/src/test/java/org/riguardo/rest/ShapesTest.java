package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Party;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;
import org.riguardo.audit.AuditEntry;
import org.riguardo.bank.CandidateView;
import org.riguardo.bank.DoubtfulEntry;
import org.riguardo.bank.EarlierView;
import org.riguardo.bank.EntryState;
import org.riguardo.bank.EntryView;
import org.riguardo.clients.ClientSide;
import org.riguardo.clients.MergeView;
import org.riguardo.clients.Proposal;
import org.riguardo.clients.WaitingEntry;
import org.riguardo.exports.AccountTotal;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.json.PolicyJson;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.DocumentState;
import org.riguardo.ledger.ImportedDocument;
import org.riguardo.ledger.ItemView;
import org.riguardo.mailbox.kind.Detail;
import org.riguardo.mailbox.kind.Kind;
import org.riguardo.plan.Policies;
import org.riguardo.plan.PolicyVersion;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.whatif.Possibility;
import org.riguardo.replay.ReplayRun;
import org.riguardo.rest.json.AuditJson;
import org.riguardo.rest.json.BankJson;
import org.riguardo.rest.json.ClientJson;
import org.riguardo.rest.json.DuplicateJson;
import org.riguardo.rest.json.ImportJson;
import org.riguardo.rest.json.MessageContentJson;
import org.riguardo.rest.json.MessageJson;
import org.riguardo.rest.json.PolicyViewJson;
import org.riguardo.rest.json.ReplayJson;
import org.riguardo.rest.json.TimelineJson;
import org.riguardo.timeline.TimelineEntry;
import org.riguardo.timeline.mail.Assigned;
import org.riguardo.timeline.mail.Ignored;
import org.riguardo.timeline.mail.LinkReason;
import org.riguardo.timeline.mail.MessageView;
import org.riguardo.timeline.mail.Reason;
import org.riguardo.timeline.mail.Said;
import org.riguardo.timeline.mail.ThreadView;
import org.riguardo.timeline.mail.UndoPreview;
import org.riguardo.timeline.mail.WaitingMail;
import org.riguardo.timeline.mail.content.AttachmentView;
import org.riguardo.timeline.mail.content.MessageContent;
import org.riguardo.timeline.mail.content.Proof;

/** What is written is what the description of the API promises, whether everything is known or hardly anything. */
class ShapesTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant AT = Instant.parse("2026-07-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final BigDecimal SUM = new BigDecimal("1200.00");
    private static final Sentence WHY = new Sentence("Perché sì.", "Because.");

    @Test
    void clients() {
        var item = new ItemView("i1", "2026/1", DAY, DAY, true, SUM, SUM, "EUR", true, -3);
        var bareItem = new ItemView("i2", null, null, DAY, false, SUM, SUM, "EUR", false, 3);
        Described.as(
                "Client",
                ClientJson.write(
                        new ClientView(
                                "c1",
                                "Rossi",
                                "IT01234567897",
                                "RSSMRA80A01H501U",
                                "17",
                                DAY,
                                "paolo",
                                "giulia",
                                GroupKey.HABITUAL_LATE,
                                "it",
                                "+39 06 1234567",
                                List.of("+39 06 1234567"),
                                List.of("info@rossi.example"),
                                List.of(item, bareItem)),
                        ROME));
        Described.as(
                "Client",
                ClientJson.write(
                        new ClientView(
                                "c1", "Rossi", null, null, null, null, "paolo", null, null, "it", null, List.of(),
                                List.of(), List.of()),
                        ROME));
        Described.as(
                "ClientSummary",
                ClientJson.write(new ClientSummary("c1", "Rossi", null, null, "paolo", new BigDecimal("0")), ROME));
    }

    @Test
    void duplicatesAndMerges() {
        var side = new ClientSide(
                "c1",
                "Rossi",
                "IT1",
                "T",
                "17",
                DAY,
                "paolo",
                List.of("a@b.example"),
                List.of("+39 06 1"),
                "Roma",
                2,
                SUM,
                3,
                1);
        var bare = new ClientSide(
                "c2",
                "Rossi srl",
                null,
                null,
                null,
                null,
                "paolo",
                List.of(),
                List.of(),
                null,
                0,
                BigDecimal.ZERO,
                0,
                0);
        Described.as("Duplicate", DuplicateJson.write(new Proposal(side, bare, 65, List.of(WHY), "c1"), ROME));
        Described.as(
                "Merge", DuplicateJson.write(new MergeView("m1", "c1", "c2", "Rossi srl", AT, "giulia", null), ROME));
        Described.as(
                "Merge", DuplicateJson.write(new MergeView("m1", "c1", "c2", "Rossi srl", AT, "giulia", AT), ROME));
        var guess = new WaitingEntry.Guess("c1", "Rossi", WHY);
        Described.as(
                "WaitingEntry",
                DuplicateJson.write(
                        new WaitingEntry("e1", "Rossi", null, List.of("a@b.example"), List.of("06"), List.of(guess)),
                        ROME));
    }

    @Test
    void possibilities() {
        JsonObject way = ClientJson.write(new Possibility(List.of(WHY), AT), ROME);
        Described.as("Possibility", way);
        assertThat(way.getJsonArray("changes").getJsonObject(0).getString("it")).isEqualTo("Perché sì.");
    }

    @Test
    void contacts() {
        Described.as("TimelineEntry", TimelineJson.write(contact(null, null, null), ROME));
        JsonObject written = TimelineJson.write(contact("anna", Tone.WARM, DAY), ROME);
        Described.as("TimelineEntry", written);
        assertThat(written.getString("at")).isEqualTo("2026-07-01T10:00:00+02:00");
        assertThat(written.getJsonArray("signals").toString()).isEqualTo("[\"HARDSHIP\",\"THANKS\"]");
    }

    @Test
    void bankEntries() {
        var item = new EntryView.PaidItem("i1", "12/2026", DAY, SUM);
        var payment = new EntryView.PaymentView("c1", "Rossi", "paolo", SUM, List.of(item));
        var full = new EntryView(
                "e1",
                "IT60",
                DAY,
                DAY,
                SUM,
                "EUR",
                "ROSSI",
                "IT61",
                "TRN",
                "FT 12",
                "B1",
                "48",
                false,
                EntryState.BOOKED,
                WHY,
                payment,
                "e0");
        var bare = new EntryView(
                "e2",
                null,
                DAY,
                null,
                SUM,
                "EUR",
                null,
                null,
                null,
                "",
                null,
                null,
                true,
                EntryState.OUT,
                null,
                null,
                null);
        var candidate = new CandidateView("c1", "Rossi", List.of(item), SUM, List.of(WHY), List.of(WHY));
        Described.as("BankEntry", BankJson.write(full, ROME));
        Described.as("BankEntry", BankJson.write(bare, ROME));
        Described.as(
                "DoubtfulEntry",
                BankJson.write(
                        new DoubtfulEntry(bare, List.of(candidate), List.of(new EarlierView(full, List.of(WHY)))),
                        ROME));
    }

    @Test
    void imports() {
        var total = new ControlTotal("EUR", 2, SUM, SUM, SUM, new BigDecimal("-10.50"));
        var problem = new Problem(7, "Importo", "12,3,4", WHY);
        Described.as("Import", ImportJson.write(report(null, null, null, List.of(), List.of(), List.of()), ROME));
        Described.as(
                "Import",
                ImportJson.write(
                        report(
                                "table",
                                HoldReason.SHRINKING,
                                DAY,
                                List.of(total),
                                List.of(problem, Problem.of(WHY)),
                                List.of(WHY)),
                        ROME));
    }

    @Test
    void documents() {
        var known = Party.of("Rossi", "IT01234567897", null);
        var nobody = Party.of(null, null, null);
        var parts = List.of(Instalment.due(DAY, SUM, SUM), Instalment.derived(DAY, SUM, null));
        Described.as(
                "Document",
                ImportJson.write(
                        new ImportedDocument(
                                "d1",
                                3,
                                "2026/1",
                                "TD01",
                                DAY,
                                "EUR",
                                SUM,
                                SUM,
                                parts,
                                known,
                                known,
                                "c1",
                                DocumentState.BOOKED,
                                null),
                        ROME));
        JsonObject refused = ImportJson.write(
                new ImportedDocument(
                        "d2",
                        null,
                        "?",
                        null,
                        null,
                        "EUR",
                        SUM,
                        SUM,
                        List.of(),
                        nobody,
                        nobody,
                        null,
                        DocumentState.REFUSED,
                        WHY),
                ROME);
        Described.as("Document", refused);
        assertThat(refused.getString("reason")).isEqualTo("Perché sì.");
        assertThat(refused.getString("reasonEn")).isEqualTo("Because.");
    }

    @Test
    void messages() {
        Described.as("Message", MessageJson.write(message(null, null, null), ROME));
        Described.as("Message", MessageJson.write(message("<a@b>", "c1", DAY), ROME));
        Described.as(
                "Thread",
                MessageJson.write(new ThreadView("t1", "Busta paga", List.of(message("<a@b>", null, null))), ROME));
        var candidate =
                new WaitingMail.Candidate("c1", "Rossi", List.of(new LinkReason(Reason.DOMAIN, "rossi.example")));
        Described.as(
                "Waiting",
                MessageJson.write(
                        new WaitingMail(
                                message("<a@b>", null, null),
                                List.of("info@rossi.example"),
                                List.of(candidate),
                                "rossi.example",
                                3),
                        ROME));
        Described.as("Assigned", MessageJson.write(new Assigned("s1", "c1", null, 1, null), ROME));
        Described.as(
                "MessageContent",
                MessageContentJson.write(
                        new MessageContent(
                                Detail.PEC_DELIVERED,
                                "a@b.it",
                                true,
                                2,
                                List.of(new AttachmentView(0, "a.pdf", "application/pdf", 12, true)),
                                List.of(new Proof(Detail.READ, AT, null, "m2"))),
                        ROME));
        Described.as(
                "MessageContent",
                MessageContentJson.write(new MessageContent(null, null, false, 0, List.of(), List.of()), ROME));
        Described.as("UndoPreview", MessageJson.write(new UndoPreview(4, 3), ROME));
        Described.as("IgnoredSender", MessageJson.write(new Ignored("g1", "@news.example", AT, "anna"), ROME));
        Described.as(
                "Said", MessageJson.write(new Said("s1", "m1", "X", "c1", "Rossi", false, null, AT, "anna"), ROME));
        assertThat(MessageJson.write(message("<a@b>", "c1", DAY), "all of it", ROME)
                        .getString("wholeText"))
                .isEqualTo("all of it");
    }

    @Test
    void theAuditLog() {
        Described.as("AuditEntry", AuditJson.write(new AuditEntry(1, AT, "paolo", "x", null, null), ROME));
        JsonObject line = AuditJson.write(new AuditEntry(1, AT, "paolo", "x", "c1", "{\"id\":\"7\"}"), ROME);
        Described.as("AuditEntry", line);
        assertThat(line.getJsonObject("detail").getString("id")).isEqualTo("7");
        assertThat(AuditJson.write(new AuditEntry(1, AT, "paolo", "x", "c1", "{broken"), ROME)
                        .getString("detail"))
                .isEqualTo("{broken");
    }

    @Test
    void thePolicy() {
        JsonObject policy = PolicyViewJson.write(new Policies.Version(0, PolicySettings.defaults()));
        Described.as("Policy", policy);
        assertThat(policy.getJsonArray("groups").getValuesAs(JsonValue::asJsonObject))
                .extracting(group -> group.getString("group") + " " + group.getString("strategy"))
                .containsExactly(
                        "protected partner-decides",
                        "disputing partner-decides",
                        "loyal-in-difficulty call-first",
                        "in-difficulty call-first",
                        "loyal-slipped call-first",
                        "habitual-late ladder",
                        "new ladder",
                        "ordinary ladder");
    }

    @Test
    void versionsOfThePolicy() {
        String document = PolicyJson.write(PolicySettings.defaults()).toString();
        Described.as(
                "PolicyVersion",
                PolicyViewJson.write(new PolicyVersion(1, AT, "giulia", "Agosto è lungo", document), ROME));
    }

    @Test
    void replays() {
        Described.as(
                "Replay",
                ReplayJson.write(new ReplayRun("r1", "giulia", AT, ReplayRun.State.RUNNING, 7, 3, null), ROME));
        String report = "{\"from\":\"2026-01-01\",\"to\":\"2026-06-30\",\"clients\":7,"
                + "\"held\":[],\"silences\":[],\"differences\":[]}";
        JsonObject ended =
                ReplayJson.write(new ReplayRun("r1", "giulia", AT, ReplayRun.State.DONE, 7, 7, report), ROME);
        Described.as("Replay", ended);
        assertThat(ended.getJsonObject("report").getInt("clients")).isEqualTo(7);
    }

    private static TimelineEntry contact(String by, Tone tone, LocalDate back) {
        return new TimelineEntry(
                "x1",
                AT,
                Channel.CALL,
                Direction.OUT,
                by,
                Purpose.SUPPORT,
                false,
                true,
                Set.of(Signal.THANKS, Signal.HARDSHIP),
                false,
                false,
                false,
                false,
                tone,
                back,
                by,
                by,
                by,
                by,
                by,
                by,
                by == null ? null : new LinkReason(Reason.ADDRESS, "a@b.example"),
                by,
                false,
                by == null ? null : 60);
    }

    private static ImportReport report(
            String format,
            HoldReason held,
            LocalDate day,
            List<ControlTotal> sums,
            List<Problem> problems,
            List<Sentence> notes) {
        return new ImportReport(
                "m1",
                "studio",
                "partite.csv",
                "ab",
                format,
                ImportState.HELD,
                held,
                day,
                AT,
                day == null ? null : AT,
                2,
                3,
                1,
                sums,
                problems,
                notes,
                List.of(new AccountTotal("EUR", 9, 1, SUM, SUM, 2, SUM, 3, SUM, 1)));
    }

    private static MessageView message(String messageId, String client, LocalDate back) {
        return new MessageView(
                "m1",
                messageId,
                "t1",
                client,
                Direction.IN,
                AT,
                messageId,
                messageId,
                List.of("studio@riguardo.example"),
                "Busta paga",
                Kind.HUMAN,
                "Buongiorno",
                Purpose.UNKNOWN,
                Set.of(Signal.THANKS),
                back,
                messageId,
                client,
                client,
                client);
    }
}
