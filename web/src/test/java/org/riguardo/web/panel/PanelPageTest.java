package org.riguardo.web.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.ledger.ClientView;
import org.riguardo.plan.HandOver;
import org.riguardo.plan.Snooze;
import org.riguardo.plan.Turn;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.owed.Owed;
import org.riguardo.web.site.Section;
import org.riguardo.web.suggestion.Lines;
import org.riguardo.web.timeline.Entry;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;

class PanelPageTest {
    private static final Decision CALL =
            Samples.now(Action.CALL, Purpose.MONEY, Tone.FRIENDLY, "40 giorni dalla scadenza.", "40 days overdue.");

    @ParameterizedTest
    @EnumSource(Language.class)
    void itSaysWhatToDoAndWhyAndWhatIsOwedAndHasAButtonForEveryKey(Language language) {
        Document page = page(language, "Rossi Impianti", CALL, Turn.of("anna"), TurnForm.empty());

        assertThat(page.select("#panel .line").text())
                .startsWith(language == Language.IT ? "Chiamare Rossi Impianti: Anna" : "Call Rossi Impianti: Anna");
        assertThat(page.select("#panel a[href^=tel:]").attr("href")).isEqualTo("tel:+39025550101");
        assertThat(page.select("#panel [data-press]").eachAttr("data-press"))
                .contains("Escape", "p", "l", "o", "z", "h");
        assertThat(page.select(".panel-owed li")).hasSize(4);
        assertThat(page.select("#panel .timeline > li")).hasSize(2);
        assertThat(page.select("#panel-close").attr("href")).isEqualTo("/riguardo/worklist/on-hold?person=anna");
        assertThat(page.select("#snooze form").attr("action"))
                .isEqualTo("/riguardo/clients/c1/snooze?back=%2Fworklist%2Fon-hold%3Fperson%3Danna");
    }

    @Test
    void theDaysOfferedAreWordsWithTheirDate() {
        Document page = page(Language.IT, "Rossi Impianti", CALL, Turn.of("anna"), TurnForm.empty());

        assertThat(page.select("#snooze input[name=until]").eachAttr("value"))
                .containsExactly("2026-03-04", "2026-03-09", "2026-03-10", "2026-03-17");
        assertThat(page.select("#snooze label[title]").eachAttr("title")).contains("lunedì 9 marzo 2026");
        assertThat(page.select("#to option").eachAttr("value")).containsExactly("giulia", "paolo");
    }

    @Test
    void onAFridayTomorrowIsNotOffered() {
        assertThat(OfferedDay.seenFrom(LocalDate.parse("2026-03-06"), Samples.speech(Language.IT)))
                .extracting(OfferedDay::label)
                .containsExactly("lunedì", "tra una settimana", "tra due settimane");
    }

    @Test
    void whatCannotBeTakenComesBackBesideItsField() {
        TurnForm form = TurnForm.snooze("2026-03-09", "", Samples.HOSTILE).with("reason", "Troppo lungo.");
        Document page = page(Language.IT, "Rossi Impianti", CALL, Turn.of("anna"), form);

        assertThat(page.select("#snooze").hasAttr("open")).isTrue();
        assertThat(page.select("#snooze input[checked]").eachAttr("value")).containsExactly("2026-03-09");
        assertThat(page.select("#reason").attr("value")).isEqualTo(Samples.HOSTILE);
        assertThat(page.select("#problem-reason").text()).isEqualTo("Troppo lungo.");
        assertThat(page.select("[autofocus]").attr("id")).isEqualTo("reason");
    }

    @Test
    void whatWasSaidCanBeTakenBackThere() {
        Turn turn = new Turn(
                "anna",
                new Snooze(LocalDate.parse("2026-03-09"), "È in ferie", "paolo", Samples.NOW),
                new HandOver("anna", null, "paolo", Samples.NOW),
                null);
        Document page = page(Language.IT, Samples.HOSTILE, CALL, turn, TurnForm.empty());

        assertThat(page.select("form[action*=/undo]").eachAttr("action"))
                .allSatisfy(action -> assertThat(action).startsWith("/riguardo/clients/c1/"))
                .hasSize(2);
        assertThat(page.select("#panel .turn")).hasSize(2);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void whereNothingIsToBeDoneNothingIsPutOff() {
        Document page = page(Language.IT, "Rossi Impianti", Samples.waiting(), Turn.of("paolo"), TurnForm.empty());

        assertThat(page.select("#snooze")).isEmpty();
        assertThat(page.select("#hand-over")).hasSize(1);
        assertThat(page.select("#panel .alert")).hasSize(1);
    }

    private static Document page(Language language, String name, Decision decision, Turn turn, TurnForm form) {
        Speech speech = Samples.speech(language);
        ClientView client = Samples.client(name);
        return Rendered.page(
                "panel",
                "panel-" + decision.action() + "-" + language + "-" + form.open(),
                new PanelPage(
                        Samples.frame(language, Section.WORKLIST),
                        client,
                        new Lines(speech).of(decision, turn.person(), turn.day()),
                        TurnView.of(turn, speech),
                        decision.alerts().stream()
                                .map(alert -> speech.texts().say(alert.sentence()))
                                .toList(),
                        List.of("Banca"),
                        Owed.of(client.items(), Samples.file(name), speech),
                        List.of(
                                Entry.of(Samples.call("x1", "Un momento difficile."), speech, "paolo"),
                                Entry.of(Samples.mail("x2", "Re: fattura", "La settimana prossima."), speech, "paolo")),
                        OfferedDay.seenFrom(LocalDate.parse("2026-03-03"), speech),
                        List.of("giulia", "paolo"),
                        List.of(),
                        form,
                        "/worklist/on-hold?person=anna"));
    }
}
