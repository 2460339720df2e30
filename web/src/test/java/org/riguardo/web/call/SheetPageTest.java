package org.riguardo.web.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.desk.callsheet.CallSheet;
import org.riguardo.desk.callsheet.SheetFacts;
import org.riguardo.desk.callsheet.SheetFacts.Money;
import org.riguardo.desk.callsheet.SheetFacts.Person;
import org.riguardo.desk.callsheet.SheetFacts.Talk;
import org.riguardo.desk.worries.Worry;
import org.riguardo.desk.worries.WorryView;
import org.riguardo.policy.PolicySettings;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.ContactForm;
import org.riguardo.web.client.LogPart;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class SheetPageTest {

    private static final Money OWED = new Money(
            new BigDecimal("2200.00"),
            LocalDate.of(2025, 12, 31),
            2,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            "EUR");
    private static final Money NOTHING =
            new Money(BigDecimal.ZERO, null, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, "EUR");

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageHasWhatOneNeedsAtHand(Language language) {
        Document page = page(language, "Rossi Impianti", OWED);
        boolean italian = language == Language.IT;

        assertThat(page.select(".people a").attr("href")).isEqualTo("tel:+390101234567");
        assertThat(page.select(".people").text()).contains("Maria Rossi");
        assertThat(page.select(".facts").text()).contains(italian ? "si danno del Lei" : "addressed formally");
        assertThat(page.select(".openings q").first().text()).contains("Paolo");
        assertThat(page.select("section[aria-labelledby=money-title]").text())
                .contains(italian ? "Tacere adesso e scrivere dopo" : "Silence about it now and a letter later")
                .contains("2.200,00 €", italian ? "2 documenti" : "2 documents");
        assertThat(page.select("[data-worry=LIQUIDITY] form").attr("action"))
                .isEqualTo("/riguardo/clients/c1/call/worries/w1/over");
        assertThat(page.select(".care").text()).contains(italian ? "Niente soluzioni" : "No solutions");
    }

    @Test
    void theFormStandsBesideItAndGoesToTheClient() {
        Document page = page(Language.IT, "Rossi Impianti", OWED);

        assertThat(page.select("#log-call").attr("action")).isEqualTo("/riguardo/clients/c1/contacts");
        assertThat(page.select("#log-call").hasAttr("hx-post")).isFalse();
        assertThat(page.select("#terms").attr("hx-get")).isEqualTo("/riguardo/clients/c1/agreements/preview");
        assertThat(page.select("#log-call input[name=worry]")).hasSize(Worry.values().length);
    }

    @Test
    void aCallOfCareReadsOutNoAmount() {
        Document page = page(Language.IT, "Rossi Impianti", NOTHING);

        assertThat(page.select("#sheet").attr("data-care")).isEqualTo("true");
        assertThat(page.select("section[aria-labelledby=money-title]").text())
                .contains("solo per ascoltare")
                .doesNotContain("€");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileWordsStayText(Language language) {
        Document page = page(language, Samples.HOSTILE, OWED);

        assertThat(page.select("h1").text()).isEqualTo(Samples.HOSTILE);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    private static Document page(Language language, String name, Money money) {
        Decision decision = money.isOverdue()
                ? Samples.now(Action.CALL, Purpose.MONEY, Tone.WARM, "Una telefonata.", "A call.")
                : Samples.now(Action.CALL, Purpose.COURTESY, Tone.WARM, "Una telefonata.", "A call.");
        CallSheet sheet = CallSheet.of(new SheetFacts(
                "c1",
                name,
                "Paolo",
                true,
                LocalDate.of(2011, 4, 1),
                List.of(new Person("Maria Rossi", "+39 010 1234567")),
                decision,
                List.of(new Talk(
                        "x1",
                        Instant.parse("2026-01-20T10:00:00Z"),
                        Channel.CALL,
                        Direction.IN,
                        "paolo",
                        Purpose.SUPPORT,
                        true,
                        "Teme di perdere " + name)),
                List.of(),
                List.of(new WorryView("w1", Worry.LIQUIDITY, LocalDate.of(2026, 2, 1), null, "paolo")),
                List.of(new Case("k1", name, true, LocalDate.of(2026, 2, 20), null)),
                money,
                OfferLimits.UNSET,
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 3),
                Samples.ROME,
                PolicySettings.defaults().calendar()));
        Frame frame = Samples.frame(language, Section.CLIENTS);
        String label = name.startsWith("<") ? "hostile" : money.isOverdue() ? "owed" : "care";
        return Rendered.page(
                "call-sheet",
                "call-sheet-" + label + "-" + language,
                SheetPage.of(
                        frame,
                        sheet,
                        Samples.speech(language),
                        new LogPart(
                                frame, "c1", ContactForm.empty(), List.of("Attenzione: sta partendo una mail."), false),
                        null));
    }
}
