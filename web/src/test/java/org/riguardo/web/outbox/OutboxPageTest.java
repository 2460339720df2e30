package org.riguardo.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.web.Samples.HOSTILE;
import static org.riguardo.web.Samples.NOW;
import static org.riguardo.web.Samples.THURSDAY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.desk.outbox.OutboxMail;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Stop;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;

class OutboxPageTest {

    private static OutboxMail mail(OutboxState state, @Nullable Instant until, @Nullable String event) {
        List<Because> closed = state == OutboxState.HELD
                ? List.of(Samples.because(
                        "supportive-contact", Verdict.CLOSED, until, event, "Ieri un sostegno.", "Support yesterday."))
                : List.of();
        return new OutboxMail(
                "m-" + state,
                "c1",
                HOSTILE,
                "d1",
                2,
                state,
                Purpose.MONEY,
                Tone.FRIENDLY,
                false,
                "paolo",
                List.of("rossi@cliente.example"),
                List.of(),
                HOSTILE,
                "Buongiorno,\n" + HOSTILE,
                "<x@riguardo.example>",
                "anna",
                NOW,
                state == OutboxState.READY ? THURSDAY : null,
                state == OutboxState.UNKNOWN ? 1 : 0,
                null,
                state == OutboxState.UNKNOWN ? new Sentence("Nessuna risposta.", "No answer.") : null,
                closed,
                NOW,
                "system");
    }

    private static OutboxMail bySystem(OutboxMail mail) {
        return new OutboxMail(
                mail.id(),
                mail.clientId(),
                mail.clientName(),
                mail.draftId(),
                mail.revision(),
                mail.state(),
                mail.purpose(),
                mail.tone(),
                mail.recap(),
                mail.sender(),
                mail.to(),
                mail.cc(),
                mail.subject(),
                mail.text(),
                mail.messageId(),
                "system",
                mail.approvedAt(),
                mail.nextAt(),
                mail.attempts(),
                mail.answer(),
                mail.why(),
                mail.closed(),
                mail.changedAt(),
                mail.changedBy());
    }

    private static Document list(Language language, List<OutboxMail> unknown, List<OutboxMail> mails) {
        Speech speech = Samples.speech(language);
        return Rendered.page(
                "outbox",
                "outbox-" + language + "-" + mails.size(),
                new OutboxPage(
                        Samples.frame(language, Section.MAIL),
                        Map.of(OutboxState.READY, 1, OutboxState.HELD, 1, OutboxState.UNKNOWN, 1),
                        null,
                        false,
                        unknown.stream().map(mail -> OutboxRow.of(mail, speech)).toList(),
                        mails.stream().map(mail -> OutboxRow.of(mail, speech)).toList(),
                        "next",
                        null));
    }

    private static Document one(Language language, OutboxMail mail, boolean call, @Nullable Instant from) {
        Speech speech = Samples.speech(language);
        return Rendered.page(
                "outbox-mail",
                "outbox-mail-" + mail.state() + "-" + language,
                new MailPage(
                        Samples.frame(language, Section.MAIL),
                        OutboxRow.of(mail, speech),
                        "",
                        mail.text(),
                        "Anna",
                        speech.moments().at(NOW),
                        null,
                        mail.attempts(),
                        mail.state() == OutboxState.READY ? List.of(HOSTILE) : List.of(),
                        null,
                        null,
                        call,
                        from == null ? null : speech.moments().at(from),
                        mail.state() == OutboxState.HELD ? 2 : null));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatAPersonHasToDecideStandsFirstWithTheWarning(Language language) {
        Document page = list(
                language,
                List.of(mail(OutboxState.UNKNOWN, null, null)),
                List.of(mail(OutboxState.READY, null, null), mail(OutboxState.HELD, null, "money-conversation")));

        assertThat(page.select("#unknown form").attr("action")).isEqualTo("/riguardo/outbox/m-UNKNOWN/finding");
        assertThat(page.select("#unknown button").eachAttr("value"))
                .containsExactly("IT_LEFT", "BACK_TO_DRAFT", "SEND_AGAIN");
        assertThat(page.select("#unknown").text()).contains(language == Language.IT ? "due volte" : "twice");
        assertThat(page.select("[data-state=READY] form").attr("action")).isEqualTo("/riguardo/outbox/m-READY/cancel");
        assertThat(page.select("[data-state=HELD]").text())
                .contains(language == Language.IT ? "Ieri un sostegno." : "Support yesterday.");
        assertThat(page.select("[data-state=HELD] strong a").text()).isEqualTo(HOSTILE);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void whatWentOutByItselfIsMarkedAndStoppedInOneClick() {
        OutboxMail mail = mail(OutboxState.SENT, null, null);

        Document page = list(Language.IT, List.of(), List.of(bySystem(mail), mail));

        assertThat(page.select("[data-automatic]")).hasSize(1);
        assertThat(page.select("form[action=/riguardo/settings/tones/automatic/stop] button"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyOutboxSaysWhatComesHere(Language language) {
        assertThat(list(language, List.of(), List.of()).select(".empty").text()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aHeldMailIsAGoodThingWithItsReasonsAndACallInstead(Language language) {
        Document page = one(language, mail(OutboxState.HELD, null, "money-conversation"), true, null);

        assertThat(page.select("h1").text())
                .isEqualTo(
                        language == Language.IT
                                ? "Questa mail è meglio non mandarla ora"
                                : "This mail is better not sent now");
        assertThat(page.select("#gates [data-gate=supportive-contact]")).hasSize(1);
        assertThat(page.select(".assign a").eachAttr("href"))
                .contains("/riguardo/clients/c1/call", "/riguardo/drafts/d1", "/riguardo/clients/c1");
        assertThat(page.select("form[action$=/send]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatOnlyTimeHoldsCanLeaveAsSoonAsAllowed(Language language) {
        Document page = one(language, mail(OutboxState.HELD, THURSDAY, null), false, THURSDAY);

        assertThat(page.select("form[action=/riguardo/drafts/d1/send] [name=whenAllowed]")
                        .attr("value"))
                .isEqualTo("true");
        assertThat(page.select("form[action=/riguardo/drafts/d1/send] [name=revision]")
                        .attr("value"))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatChangedWhileItWaitsStandsOnItsPage(Language language) {
        Document waits = one(language, mail(OutboxState.READY, null, null), false, null);

        assertThat(waits.select("#since li").eachText()).containsExactly(HOSTILE);
        assertThat(one(language, mail(OutboxState.SENT, null, null), false, null)
                        .select("#since"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OutboxState.class)
    void eachStateHasItsWords(OutboxState state) {
        for (Language language : Language.values()) {
            Document page = one(language, mail(state, null, null), false, null);
            assertThat(page.select("h1").text()).isNotBlank();
            assertThat(page.select("#outbox-mail").hasAttr("hx-get")).isEqualTo(state == OutboxState.SENDING);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theStopStandsOnThePageWithWhoAndWhen(Language language) {
        Document calm = list(language, List.of(), List.of());
        assertThat(calm.select("header form[action=/riguardo/stop] button")).hasSize(1);
        assertThat(calm.select("header form[action=/riguardo/stop] [name=csrf]").attr("value"))
                .isEqualTo("token");

        for (boolean mayLift : new boolean[] {true, false}) {
            Frame frame = Samples.frame(language, Section.MAIL);
            Frame stopped = new Frame(
                    frame.texts(),
                    frame.theme(),
                    frame.root(),
                    frame.path(),
                    frame.user(),
                    frame.csrf(),
                    frame.section(),
                    0,
                    0,
                    new Stop("Anna", Samples.speech(language).moments().at(NOW), mayLift));
            Document page = Rendered.page(
                    "send-refused", "stopped-" + mayLift + "-" + language, new RefusedPage(stopped, "d1", HOSTILE));
            assertThat(page.select("#stopped").text()).contains("Anna");
            assertThat(page.select("#stopped form[action=/riguardo/stop/lift]")).hasSize(mayLift ? 1 : 0);
            assertThat(page.select("form[action=/riguardo/stop]")).isEmpty();
        }
    }
}
