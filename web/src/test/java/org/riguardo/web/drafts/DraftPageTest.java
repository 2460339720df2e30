package org.riguardo.web.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.desk.drafts.Draft;
import org.riguardo.desk.drafts.DraftGate;
import org.riguardo.desk.drafts.DraftView;
import org.riguardo.desk.drafts.Manners;
import org.riguardo.desk.drafts.Recipient;
import org.riguardo.desk.outbox.Enclosure;
import org.riguardo.desk.outbox.OutgoingMail;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.suggestion.Gate;
import org.riguardo.web.words.Language;

class DraftPageTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPersonWritesChoosesTheToneAndSeesWhetherItMayLeave(Language language) {
        Document page = page(language, view(Draft.State.OPEN, List.of(), "paolo"), false, null, null);

        assertThat(page.select("textarea#text").text()).contains(Samples.HOSTILE);
        assertThat(page.select("form[method=post] textarea#text")).hasSize(1);
        assertThat(page.select("input[name=revision]").val()).isEqualTo("3");
        assertThat(page.select("select#tone option[selected]").val()).isEqualTo("FORMAL");
        assertThat(page.select("input[name=to][checked]").eachAttr("value")).containsExactly("a@rossi.example");
        assertThat(page.select("input[name=to][value=paghe@rossi.example]").hasAttr("disabled"))
                .isTrue();
        assertThat(page.select("#gate").attr("data-state")).isEqualTo("HELD");
        assertThat(page.select("#gate [data-gate]").eachAttr("data-gate")).containsExactly("frequency");
        assertThat(page.select("#changes, #kept, #whose")).isEmpty();
        assertThat(page.select("script[src]").eachAttr("src")).allMatch(src -> src.startsWith("/riguardo/assets/"));
    }

    @Test
    void whatChangedIsSaidWithOneClickToFillAnew() {
        DraftView view = view(Draft.State.OPEN, List.of(new Sentence("Non è più da pagare: 7.", "x")), "paolo");

        Document page = page(Language.IT, view, false, null, null);

        assertThat(page.select("#changes li").eachText()).containsExactly("Non è più da pagare: 7.");
        assertThat(page.select("#changes button").eachAttr("value")).containsExactly("replace", "still-right");
    }

    @Test
    void enterInALineKeepsTheDraftAndReplacesNothing() {
        DraftView view = view(Draft.State.OPEN, List.of(new Sentence("Non è più da pagare: 7.", "x")), "anna");

        assertThat(page(Language.IT, view, true, null, null)
                        .select("#write button")
                        .first()
                        .val())
                .isEqualTo("save");
    }

    @Test
    void ownWordsThatStayedAreOfferedTheReadyTextWithoutAModal() {
        Document page = page(Language.IT, view(Draft.State.OPEN, List.of(), "paolo"), true, null, null);

        assertThat(page.select("#kept button").attr("value")).isEqualTo("replace");
        assertThat(page.select("dialog").not("#keys")).isEmpty();
    }

    @Test
    void ofAnothersDraftItIsSaidAndItCanBeTakenOver() {
        Document page = page(Language.IT, view(Draft.State.OPEN, List.of(), "anna"), false, null, null);

        assertThat(page.select("#whose").text()).contains("Anna");
        assertThat(page.select("#whose button").attr("value")).isEqualTo("take");
    }

    @Test
    void whoWasOvertakenSeesTheOwnWordsAndWhoWasQuicker() {
        DraftForm typed = new DraftForm(4, List.of(), "", "Mio", "Parole mie", false, Map.of());
        Document page = page(
                Language.IT,
                view(Draft.State.OPEN, List.of(), "paolo"),
                false,
                "Nel frattempo Anna ha cambiato questa bozza.",
                typed);

        assertThat(page.select(".notice[role=alert]").text()).contains("Anna");
        assertThat(page.select("textarea#text").text()).isEqualTo("Parole mie");
        assertThat(page.select("input[name=revision]").val()).isEqualTo("4");
    }

    @Test
    void whatHasLeftIsNotEditedAndWhatWasPutAwayComesBack() {
        assertThat(page(Language.IT, view(Draft.State.LEFT, List.of(), "paolo"), false, null, null)
                        .select("#write"))
                .isEmpty();
        Document away = page(Language.IT, view(Draft.State.DISCARDED, List.of(), "paolo"), false, null, null);
        assertThat(away.select("form[action=/riguardo/drafts/d1/restore] button"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMailIsSeenAsItLeavesAndSentFromThere(Language language) {
        Document page = preview(language, "paolo", "Testo intero");

        assertThat(page.select("pre.text").text()).isEqualTo("Testo intero");
        assertThat(page.select(".letter-head").text()).contains("situazione.pdf");
        assertThat(page.select("form[action=/riguardo/drafts/d1/send] input[name=revision]")
                        .val())
                .isEqualTo("3");
        assertThat(page.select("form[action$=/send] [name=whenAllowed]").val()).isEqualTo("true");
        assertThat(page.select("form[enctype=multipart/form-data]").attr("action"))
                .isEqualTo("/riguardo/draft-files/d1");
    }

    @Test
    void nothingIsSentFromAnothersDraftOrWithAGap() {
        assertThat(preview(Language.IT, "anna", "Testo").select("form[action$=/send]"))
                .isEmpty();
        assertThat(preview(Language.IT, "paolo", "").select("form[action$=/send]"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWrittenToAClientStandsOnOnePage(Language language) {
        Document page = Rendered.page(
                "writing",
                "writing-" + language,
                new WritingPage(
                        Samples.frame(language, Section.CLIENTS),
                        "c1",
                        Samples.HOSTILE,
                        List.of(new WritingPage.Row(
                                draft(Draft.State.OPEN, "anna"),
                                "Anna",
                                Samples.speech(language).moments().at(Samples.NOW))),
                        new Manners.View(Form.TU, Form.LEI, recipients())));

        assertThat(page.select("a[href=/riguardo/drafts/d1]")).hasSize(1);
        assertThat(page.select("button[name=kind]").eachAttr("value")).contains("RECAP", "THANKS", "FREE");
        assertThat(page.select("#manners").text()).contains("paghe@rossi.example");
        assertThat(page.select("#manners a").attr("href")).isEqualTo("/riguardo/clients/c1#people");
        assertThat(page.select("main script")).isEmpty();
    }

    private static Document preview(Language language, String sender, String text) {
        DraftView view = view(Draft.State.OPEN, List.of(), sender);
        return Rendered.page(
                "draft-preview",
                "draft-preview-" + language + sender + text.length(),
                new PreviewPage(
                        Samples.frame(language, Section.CLIENTS),
                        view,
                        new OutgoingMail(
                                "c1",
                                "d1",
                                3,
                                Purpose.MONEY,
                                Tone.FORMAL,
                                false,
                                List.of("i1"),
                                sender,
                                List.of("a@rossi.example"),
                                List.of(),
                                "Oggetto",
                                text,
                                null,
                                List.of(),
                                List.of(new Enclosure("situazione.pdf", "application/pdf", new byte[2000]))),
                        List.of(),
                        null,
                        sender.equals("paolo"),
                        null));
    }

    private static Document page(
            Language language, DraftView view, boolean textKept, @Nullable String overtaken, @Nullable DraftForm form) {
        return Rendered.page(
                "draft",
                "draft-" + language + view.draft().life().state()
                        + view.changes().size() + textKept,
                new DraftPage(
                        Samples.frame(language, Section.CLIENTS),
                        view,
                        form == null ? DraftForm.of(view.draft()) : form,
                        List.of("it", "en"),
                        List.of(new Gate(
                                "frequency",
                                "Frequenza",
                                "Una mail tre giorni fa.",
                                Samples.speech(language).moments().at(Samples.THURSDAY),
                                null,
                                List.of())),
                        Samples.speech(language).moments().at(Samples.THURSDAY),
                        overtaken == null && view.draft().life().state() == Draft.State.OPEN
                                ? new Notice("Bozza salvata.", null)
                                : null,
                        textKept,
                        overtaken,
                        List.of(),
                        view.draft().letter().sender().equals("paolo")));
    }

    private static DraftView view(Draft.State state, List<Sentence> changes, String sender) {
        return new DraftView(
                draft(state, sender),
                Samples.HOSTILE,
                true,
                true,
                true,
                changes,
                List.of(new DraftView.Attachment("f1", "elenco.pdf", "application/pdf", 1234)),
                recipients(),
                new DraftGate(List.of(), null),
                Tone.FRIENDLY,
                "Buste paga");
    }

    private static List<Recipient> recipients() {
        return List.of(
                new Recipient("a@rossi.example", false, true, false, false),
                new Recipient("paghe@rossi.example", false, false, true, false),
                new Recipient("rossi@pec.example", true, false, false, false));
    }

    private static Draft draft(Draft.State state, String sender) {
        return new Draft(
                "d1",
                "c1",
                new Draft.Matter(MailKind.REMINDER, Purpose.MONEY, List.of("i1")),
                new Draft.Wording(Tone.FORMAL, Form.LEI, "it", "riguardo-it"),
                new Draft.Letter(
                        sender, List.of("a@rossi.example"), List.of(), "Oggetto", "Gentile " + Samples.HOSTILE, true),
                new Draft.Origin(null, null),
                new Draft.Life(3, state, false, Samples.NOW, "paolo", Samples.NOW, "paolo"));
    }
}
