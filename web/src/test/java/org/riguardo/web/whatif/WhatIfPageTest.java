package org.riguardo.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;
import org.riguardo.plan.WhatIf;
import org.riguardo.policy.whatif.Possibility;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.site.Section;
import org.riguardo.web.suggestion.EvidenceFinder;
import org.riguardo.web.suggestion.Suggestion;
import org.riguardo.web.suggestion.Suggestions;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;

class WhatIfPageTest {
    private static final WhatIfForm EMPTY = new WhatIfForm("", "", "", List.of(), List.of(), "", "", Map.of());

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSupposedSuggestionStandsBesideTodays(Language language) {
        Suggestion then = suggestions(Samples.speech(language))
                .of(Samples.now(Action.CALL, Purpose.MONEY, Tone.WARM, "Se ne è parlato.", "You have spoken."));
        Document page = page(language, "Rossi Impianti", EMPTY, then);

        assertThat(page.select(".compare section .line").eachAttr("data-action"))
                .containsExactly("WAIT", "CALL");
        assertThat(page.select(".gates li").last().text())
                .contains(language == Language.IT ? "Si parla di soldi" : "You speak about money");
        assertThat(page.select("#what-if-form").attr("method")).isEqualTo("get");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void hostileWordsStayText() {
        String hostile = Samples.HOSTILE;
        WhatIfReading reading =
                read(new WhatIfForm("CALLED", hostile, "", List.of(hostile), List.of(), hostile, "x", Map.of()));
        Document page = page(Language.EN, hostile, reading.form(), null);

        assertThat(reading.whatIf()).isNull();
        assertThat(page.select(".problem")).hasSize(3);
        assertThat(page.select("#promised").attr("value")).isEqualTo(hostile);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void aCallWithWhatWasHeardIsSupposedAsOfNow() {
        WhatIf whatIf = Objects.requireNonNull(read(new WhatIfForm(
                        "CALLED",
                        "SUPPORT",
                        "yes",
                        List.of("HARDSHIP", "NOT_A_SIGNAL"),
                        List.of("i1"),
                        "2026-03-20",
                        "14",
                        Map.of()))
                .whatIf());
        Interaction contact = Objects.requireNonNull(whatIf.contact());

        assertThat(contact.at()).isEqualTo(Samples.NOW);
        assertThat(contact.purpose()).isEqualTo(Purpose.SUPPORT);
        assertThat(contact.moneyMentioned()).isTrue();
        assertThat(contact.signals()).containsExactly(Signal.HARDSHIP);
        assertThat(whatIf.disputed()).containsExactly("i1");
        assertThat(whatIf.daysLater()).isEqualTo(14);
    }

    @Test
    void nothingSupposedIsNoQuestion() {
        assertThat(EMPTY.asks()).isFalse();
        assertThat(read(EMPTY).whatIf()).isEqualTo(new WhatIf(null, Set.of(), null, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"366", "-1", "1e3", "99999999999", "soon"})
    void daysBeyondAYearAreRefused(String days) {
        assertThat(read(new WhatIfForm("", "", "", List.of(), List.of(), "", days, Map.of()))
                        .form()
                        .problem("days"))
                .isEqualTo("Write how many days go by, from 0 to 365.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "tomorrow", "+999999999-01-01"})
    void aPromiseIsNotInThePast(String day) {
        assertThat(read(new WhatIfForm("", "", "", List.of(), List.of(), day, "", Map.of()))
                        .form()
                        .problem("promised"))
                .isEqualTo("Write a day from today on.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMissingReasonIsSaidBesideItsField(Language language) {
        Document page = Rendered.page(
                "overrule",
                "overrule-" + language,
                new OverrulePage(Samples.frame(language, Section.CLIENTS), "c1", Samples.HOSTILE, "", "Manca."));

        assertThat(page.select("#problem-reason").text()).isEqualTo("Manca.");
        assertThat(page.select("main form [name=csrf]").attr("value")).isNotEmpty();
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    private static WhatIfReading read(WhatIfForm form) {
        var texts = Samples.speech(Language.EN).texts();
        return WhatIfReading.of(form, Samples.NOW, Samples.ROME, "paolo", texts);
    }

    private static Suggestions suggestions(Speech speech) {
        return new Suggestions(speech, new EvidenceFinder(Samples.file("Rossi Impianti"), Set.of(), speech));
    }

    private static Document page(Language language, String name, WhatIfForm form, @Nullable Suggestion then) {
        Speech speech = Samples.speech(language);
        var change = new Sentence("Si parla di soldi", "You speak about money");
        Way way = Way.of(new Possibility(List.of(change), Samples.THURSDAY), speech);
        return Rendered.page(
                "what-if",
                "what-if-" + (form == EMPTY ? "plain" : "refused") + "-" + language,
                new WhatIfPage(
                        Samples.frame(language, Section.CLIENTS),
                        Samples.client(name),
                        form,
                        suggestions(speech).of(Samples.waiting()),
                        then,
                        false,
                        false,
                        List.of(way)));
    }
}
