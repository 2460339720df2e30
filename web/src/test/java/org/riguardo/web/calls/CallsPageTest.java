package org.riguardo.web.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.facts.Direction;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.timeline.calls.CallGuess;
import org.riguardo.timeline.calls.Outcome;
import org.riguardo.timeline.calls.WaitingCall;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.talks.TalkSamples;
import org.riguardo.web.words.Language;

class CallsPageTest {
    private static WaitingCall waiting(Direction direction, Outcome outcome) {
        return new WaitingCall(
                "k1",
                Samples.NOW.minusSeconds(780),
                direction,
                outcome,
                outcome == Outcome.TALK ? 728 : 0,
                "+39 06 1234 5678",
                "anna",
                false,
                List.of(new WaitingCall.Candidate("c1", Samples.HOSTILE, CallGuess.LOGGED)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNumberIsAskedWithItsCandidatesAndNothingIsDoneByItself(Language language) {
        Document page = Rendered.page(
                "calls",
                "calls-" + language,
                new CallsPage(
                        Samples.frame(language, Section.CALLS),
                        TalkSamples.view(language, "/calls", "#calls", false),
                        List.of(CallRow.of(waiting(Direction.IN, Outcome.TALK), Samples.speech(language))),
                        "next",
                        List.of(new CallsPage.StrangerRow(
                                "k9",
                                "+39 347 123 4567",
                                "Anna",
                                Samples.speech(language).moments().at(Samples.NOW))),
                        new Notice("ok", "/calls/teachings/t1/undo")));
        page.select(".sr").remove();

        assertThat(page.select("[data-call=k1] p").text())
                .isEqualTo(
                        language == Language.IT
                                ? "alle 10:02: ha chiamato e ha parlato con Anna per 12 minuti"
                                : "at 10:02: called and spoke with Anna for 12 minutes");
        assertThat(page.select("[data-call=k1] form").eachAttr("action"))
                .containsExactly("/riguardo/calls/k1/teach", "/riguardo/calls/k1/dismiss");
        assertThat(page.select("[data-call=k1] button").first().text()).contains(Samples.HOSTILE);
        assertThat(page.select("#notice form").attr("action")).isEqualTo("/riguardo/calls/teachings/t1/undo");
        assertThat(page.select("#strangers form").attr("action")).isEqualTo("/riguardo/calls/k9/ask");
        assertThat(page.select("[data-talk] form").first().attr("action"))
                .isEqualTo("/riguardo/talks/x1/answer?back=%2Fcalls");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void whatHappenedIsSaidInAFewWords() {
        assertThat(CallRow.of(waiting(Direction.IN, Outcome.MISSED), Samples.speech(Language.IT))
                        .what())
                .isEqualTo("ha chiamato e non ha trovato nessuno");
        assertThat(CallRow.of(waiting(Direction.OUT, Outcome.TALK), Samples.speech(Language.IT))
                        .what())
                .isEqualTo("Anna ha chiamato e ha parlato per 12 minuti");
        assertThat(CallRow.of(waiting(Direction.OUT, Outcome.ATTEMPT), Samples.speech(Language.EN))
                        .what())
                .isEqualTo("Anna called and reached nobody");
    }

    @Test
    void aCallIsShownWithTheClientsThatWereFound() {
        ClientSummary client = new ClientSummary("c1", Samples.HOSTILE, "IT1", null, "paolo", BigDecimal.ZERO);
        Document page = Rendered.page(
                "call",
                "call",
                new CallPage(
                        Samples.frame(Language.IT, Section.CALLS),
                        CallRow.of(waiting(Direction.IN, Outcome.TALK), Samples.speech(Language.IT)),
                        "rossi",
                        List.of(client)));

        assertThat(page.select("#found form").attr("action")).isEqualTo("/riguardo/calls/k1/teach");
        assertThat(page.select("#found button").text()).contains(Samples.HOSTILE);
        assertThat(page.select("h1").text()).isEqualTo("+39 06 1234 5678");
    }
}
