package org.riguardo.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.tone.Form;
import org.riguardo.clients.MergeView;
import org.riguardo.desk.Overruling;
import org.riguardo.desk.agreements.AgreementStanding;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.drafts.Manners;
import org.riguardo.desk.drafts.Recipient;
import org.riguardo.ledger.ClientView;
import org.riguardo.meaning.Part;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meaning.Kinds;
import org.riguardo.timeline.meaning.State;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.agreements.AgreementRow;
import org.riguardo.web.meaning.Chip;
import org.riguardo.web.owed.Owed;
import org.riguardo.web.site.Section;
import org.riguardo.web.suggestion.EvidenceFinder;
import org.riguardo.web.suggestion.Suggestions;
import org.riguardo.web.talks.TalkSamples;
import org.riguardo.web.timeline.Entry;
import org.riguardo.web.whatif.Overruled;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;

class ClientPageTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void theHeldEmailStandsThereAsSomethingGood(Language language) {
        Document page = page(language, "Rossi Impianti", ContactForm.empty(), null);

        assertThat(page.select("#suggestion").attr("data-action")).isEqualTo("WAIT");
        assertThat(page.select("#suggestion").attr("data-email")).isEqualTo("HELD");
        assertThat(page.select("#suggestion [data-channel=email] strong").text())
                .isEqualTo(language == Language.IT ? "trattenuta" : "held");
        assertThat(page.select(".care").text()).startsWith(language == Language.IT ? "Ben fatto" : "Well done");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyClosedGateLeadsToItsEvidence(Language language) {
        Document page = page(language, "Rossi Impianti", ContactForm.empty(), null);

        assertThat(page.select("#gates li").eachAttr("data-gate"))
                .containsExactly("breathing-space", "supportive-contact");
        assertThat(page.select("#gates li a").eachAttr("href")).containsOnly("#contact-x1");
        assertThat(page.select("#contact-x1")).hasSize(1);
    }

    @Test
    void howTheClientIsWrittenToStandsBesideItsAddresses() {
        Document page = page(Language.IT, "Rossi Impianti", ContactForm.empty(), null);

        assertThat(page.select("#people #manners form").attr("action")).isEqualTo("/riguardo/clients/c1/manners");
        assertThat(page.select("#manners input[name=form][checked]").val()).isEmpty();
        assertThat(page.select("#manners input[name=not-money][checked]").eachAttr("value"))
                .containsExactly("paghe@rossi.example");
    }

    @Test
    void whatIsOwedIsSaidInWords() {
        Document page = page(Language.IT, "Rossi Impianti", ContactForm.empty(), null);

        assertThat(page.select("#item-i1").text()).contains("2025/118", "da 62 giorni", "1.200,00 €");
        assertThat(page.select("#item-i2").text()).contains("contestato", "1.000,00 € di 2.434,56 €");
        assertThat(page.select("#item-i3").text()).contains("tra 28 giorni");
        assertThat(page.select("#owed tfoot").text()).contains("di cui scaduti 2.200,00 €", "2.580,00 €");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileWordsStayText(Language language) {
        Document page = page(
                language,
                Samples.HOSTILE,
                ContactForm.empty().with("note", Samples.HOSTILE),
                new Notice("ok", "/clients/c1/contacts/x1/undo"));

        assertThat(page.select("h1").text()).isEqualTo(Samples.HOSTILE);
        assertThat(page.title()).startsWith(Samples.HOSTILE);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        ContactForm form = new ContactForm(
                        "WAS_CALLED",
                        "SUPPORT",
                        "",
                        List.of("HARDSHIP"),
                        "2026-03-02T16:40",
                        "Teme di perdere la commessa.",
                        Map.of())
                .with("money", "Scegli sì o no.");
        Document page = page(Language.IT, "Rossi Impianti", form, null);

        assertThat(page.select("#log-call input[checked]").eachAttr("value"))
                .containsExactly("WAS_CALLED", "SUPPORT", "HARDSHIP");
        assertThat(page.select("#note").text()).isEqualTo("Teme di perdere la commessa.");
        assertThat(page.select("#at").attr("value")).isEqualTo("2026-03-02T16:40");
        assertThat(page.select("#problem-money").text()).isEqualTo("Scegli sì o no.");
        assertThat(page.select("[autofocus]").attr("name")).isEqualTo("money");
        assertThat(page.select("#status").text()).startsWith("Manca qualcosa");
    }

    @Test
    void theFewWordsAboutPayingAreLookedAtInTheirOwnPlace() {
        var words =
                page(Language.IT, "Rossi Impianti", ContactForm.empty(), null).select("#terms");

        assertThat(words.attr("hx-get")).isEqualTo("/riguardo/clients/c1/agreements/preview");
        assertThat(words.attr("hx-target")).isEqualTo("#agreed");
        assertThat(words.attr("hx-select")).isEqualTo("unset");
    }

    @Test
    void afterLoggingTheSuggestionHasTheFocusAndUndoIsOffered() {
        Document page = page(
                Language.IT,
                "Rossi Impianti",
                ContactForm.empty(),
                new Notice("Registrata.", "/clients/c1/contacts/x1/undo"));

        assertThat(page.select("[autofocus]").attr("id")).isEqualTo("suggestion-title");
        assertThat(page.select("#notice form").attr("action")).isEqualTo("/riguardo/clients/c1/contacts/x1/undo");
        assertThat(page.select("#status").text()).isEqualTo("Registrata.");
    }

    @Test
    void whoDoesNotFollowTheSuggestionIsSaidBesideIt() {
        Document page = page(Language.IT, "Rossi Impianti", ContactForm.empty(), new Notice("Registrata.", null));

        assertThat(page.select("#overruled").text())
                .contains(
                        "Anna non segue questo suggerimento", "oggi alle 10:15", "«Torna <b>lunedì</b>, richiamo io.»");
        assertThat(page(Language.IT, "Rossi Impianti", ContactForm.empty(), null)
                        .select("#overruled"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWaitsForAPersonStandsBesideTheSuggestion(Language language) {
        Document page = page(language, "Rossi Impianti", ContactForm.empty(), null);

        assertThat(page.select("#waiting h2").text()).startsWith(language == Language.IT ? "Una cosa" : "One thing");
        assertThat(page.select("#waiting form").attr("action")).isEqualTo("/riguardo/meaning/findings/f1/confirm");
        assertThat(page.select("#waiting input[name=back]").attr("value")).isEqualTo("/clients/c1");
        assertThat(page.select("#waiting").text()).contains("«teme di perdere la commessa»");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageGoesFromWhoToTheNextContactToWhatIsOwedAgreedAndSaid(Language language) {
        Document page = page(language, "Rossi Impianti", ContactForm.empty(), new Notice("ok", null));

        assertThat(page.select(".first-acts :is(a, button)").eachAttr("data-press"))
                .containsExactly("p", "w", "z");
        assertThat(page.select("#write-to").attr("action")).isEqualTo("/riguardo/clients/c1/drafts");
        assertThat(page
                        .select(
                                "#facts, .first-acts, #suggestion, #no-answer, #log-call, #owed, #agreed-lines, #timeline, #people")
                        .stream()
                        .map(part -> part.id().isEmpty() ? "acts" : part.id()))
                .containsExactly(
                        "facts",
                        "acts",
                        "suggestion",
                        "no-answer",
                        "log-call",
                        "owed",
                        "agreed-lines",
                        "timeline",
                        "people");
        assertThat(page.select("#fact-a1").text())
                .contains(language == Language.IT ? "Promessa · 500,00 € in corso" : "Promise · 500,00 € running");
        assertThat(page.select("#no-answer input[name=contact]").attr("value")).isEqualTo("x2");
        assertThat(page.select("#item-i2 form button").attr("value")).isEqualTo("no");
        assertThat(page.select("#item-i1 form").attr("action")).isEqualTo("/riguardo/clients/c1/items/i1/dispute");
    }

    private static AgreementView agreed() {
        LocalDate due = LocalDate.parse("2026-03-31");
        return new AgreementView(
                "a1",
                "c1",
                "Rossi Impianti",
                AgreementKind.PROMISE,
                LocalDate.parse("2026-03-02"),
                "paolo",
                AgreementStanding.RUNNING,
                List.of(new AgreementView.Payment(due, new BigDecimal("500.00"), false)),
                List.of("2025/118"),
                "EUR",
                due,
                null,
                "x1",
                List.of(),
                null);
    }

    private static List<Chip> waiting(Speech speech) {
        return List.of(Chip.of(
                new FindingView(
                        "f1",
                        null,
                        "x1",
                        Kinds.HARDSHIP,
                        Part.TEXT,
                        0,
                        28,
                        "teme di perdere la commessa",
                        null,
                        null,
                        "fear",
                        false,
                        null,
                        State.PROPOSED,
                        null,
                        null,
                        null),
                speech,
                LocalDate.parse("2026-03-03")));
    }

    private static Document page(Language language, String name, ContactForm form, @Nullable Notice notice) {
        Speech speech = Samples.speech(language);
        ClientView client = Samples.client(name);
        var entries = List.of(
                Samples.call("x1", "Teme di perdere la commessa più grande. Nessuna parola sui conti."),
                Samples.mail(
                        "x2",
                        "Busta paga febbraio",
                        "Buongiorno,\nmanca la busta di Rita. Grazie! " + "Un saluto. ".repeat(60)),
                Samples.mail("x3", "R: preventivo", "Va bene, procediamo."));
        ClientPage model = new ClientPage(
                Samples.frame(language, Section.CLIENTS),
                client,
                new Suggestions(speech, new EvidenceFinder(Samples.file(name), Set.of("x1", "x2"), speech))
                        .of(Samples.waiting()),
                TalkSamples.none("/clients/c1", "#client"),
                notice == null
                        ? null
                        : Overruled.of(
                                new Overruling("anna", Samples.NOW, "Torna <b>lunedì</b>, richiamo io."), speech),
                Owed.of(client.items(), Samples.file(name), speech),
                entries.stream().map(entry -> Entry.of(entry, speech, "paolo")).toList(),
                null,
                form,
                notice,
                notice == null
                        ? List.of()
                        : List.of(new MergeView("m1", "c1", "c2", Samples.HOSTILE, Samples.NOW, "giulia", null)),
                true,
                List.of(),
                notice == null ? List.of() : List.of("Attenzione: sta partendo una mail."),
                waiting(speech),
                List.of(AgreementRow.of(agreed(), speech)),
                notice == null ? List.of() : List.of("x2"),
                new Manners.View(
                        null, Form.LEI, List.of(new Recipient("paghe@rossi.example", false, false, true, false))));
        String label = (name.startsWith("<") ? "hostile" : form.problems().isEmpty() ? "plain" : "refused")
                + (notice == null ? "" : "-notice");
        return Rendered.page("client", "client-" + label + "-" + language, model);
    }
}
