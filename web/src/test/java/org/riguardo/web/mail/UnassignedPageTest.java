package org.riguardo.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.mailbox.kind.Kind;
import org.riguardo.timeline.mail.LinkReason;
import org.riguardo.timeline.mail.MessageView;
import org.riguardo.timeline.mail.Reason;
import org.riguardo.timeline.mail.Said;
import org.riguardo.timeline.mail.UndoPreview;
import org.riguardo.timeline.mail.WaitingMail;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.meaning.Marked;
import org.riguardo.web.meaning.MeaningPart;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class UnassignedPageTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void aGuessIsOfferedWithItsReasonAndNothingIsDoneByItself(Language language) {
        Document page = Rendered.page(
                "unassigned",
                "unassigned-" + language,
                new UnassignedPage(
                        Samples.frame(language, Section.MAIL),
                        List.of(MailRow.of(waiting(), Samples.speech(language))),
                        null,
                        new Notice("ok", "/mail/assignments/a1/undo")));

        assertThat(page.select("[data-message=m1] form").first().attr("action"))
                .isEqualTo("/riguardo/mail/unassigned/m1/assign");
        assertThat(page.select("[data-message=m1] button[name=client]").attr("value"))
                .isEqualTo("c1");
        assertThat(page.select("[data-message=m1] button.accept").text())
                .isEqualTo(
                        language == Language.IT
                                ? "È di Rossi perché: ha indirizzi con il dominio nuovo.example"
                                : "It is Rossi's because: it has addresses with the domain nuovo.example");
        assertThat(page.select("[data-message=m1] select[name=teach] option").eachAttr("value"))
                .containsExactly("USUAL", "DOMAIN", "NOTHING");
        assertThat(page.select("[data-message=m1] details.ignore form").attr("action"))
                .isEqualTo("/riguardo/mail/unassigned/m1/ignore");
        assertThat(page.select("[data-message=m1] details.ignore button").text())
                .contains("rossi@nuovo.example", "nuovo.example");
        assertThat(page.select("[data-message=m1] h2").text()).isEqualTo(Samples.HOSTILE);
        assertThat(page.select(".facts a").eachAttr("href")).contains("/riguardo/mailboxes");
        assertThat(page.select("#notice form").attr("action")).isEqualTo("/riguardo/mail/assignments/a1/undo");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void oneWithoutASenderSaysSoAndOffersNothingToLearnOrIgnore(Language language) {
        var nobody = new WaitingMail(message(), List.of(), waiting().candidates(), null, 0);
        Document page = Rendered.page(
                "unassigned",
                "unassigned-nobody-" + language,
                new UnassignedPage(
                        Samples.frame(language, Section.MAIL),
                        List.of(MailRow.of(nobody, Samples.speech(language))),
                        null,
                        null));

        assertThat(page.select("[data-message=m1] strong").text())
                .isEqualTo(language == Language.IT ? "(nessun mittente)" : "(no sender)");
        assertThat(page.select("[data-message=m1] button[name=client]")).hasSize(1);
        assertThat(page.select("[data-message=m1] select[name=teach], [data-message=m1] details.ignore"))
                .isEmpty();
    }

    @Test
    void aMessageIsShownWithTheClientsThatWereFound() {
        ClientSummary client = new ClientSummary("c1", Samples.HOSTILE, "IT1", null, "paolo", BigDecimal.ZERO);
        Document page = Rendered.page(
                "message",
                "message",
                new MessagePage(
                        Samples.frame(Language.IT, Section.MAIL),
                        message(),
                        Samples.speech(Language.IT).moments().at(Samples.NOW),
                        "rossi",
                        List.of(client),
                        new MeaningPart(
                                "m1",
                                "/mail/unassigned/m1",
                                List.of(
                                        new Marked("Buongiorno <b>a tutti</b>, ", null, false),
                                        new Marked("paghiamo domani", "promette di pagare", true)),
                                List.of(),
                                null,
                                null,
                                null,
                                null),
                        new MessageBody(
                                "Ricevuta PEC",
                                "Buongiorno <b>a tutti</b>\n> vecchio testo",
                                null,
                                true,
                                false,
                                null,
                                List.of(
                                        new MessageBody.File(Samples.HOSTILE, "1,2 MB", null),
                                        new MessageBody.File("a.pdf", "3 kB", "/mail/messages/m1/attachments/1")),
                                List.of("consegnata il 3 marzo 2026 (ricevuta PEC)"),
                                "/mail/messages/m1",
                                "/mail/unassigned/m1"),
                        new LinkPart(
                                "c0",
                                "Verdi",
                                "l'indirizzo rossi@nuovo.example è suo",
                                List.of(new MailRow.Guess("c2", "Neri", List.of("cita la sua fattura 101/2026"))),
                                "rossi@nuovo.example",
                                "nuovo.example",
                                true)));

        assertThat(page.select(".badge").text()).isEqualTo("Ricevuta PEC");
        assertThat(page.select(".proofs li").text()).isEqualTo("consegnata il 3 marzo 2026 (ricevuta PEC)");
        assertThat(page.select(".files li").first().text()).isEqualTo(Samples.HOSTILE + " 1,2 MB");
        assertThat(page.select(".files a").attr("href")).isEqualTo("/riguardo/mail/messages/m1/attachments/1");
        assertThat(page.select("iframe")).isEmpty();

        assertThat(page.select("#link p").first().text())
                .isEqualTo("Verdi perché: l'indirizzo rossi@nuovo.example è suo");
        assertThat(page.select("#refuse").attr("value")).isEqualTo("c0");
        assertThat(page.select("#link button.pick").text()).isEqualTo("È di Neri perché: cita la sua fattura 101/2026");
        assertThat(page.select("#found button").text()).isEqualTo("È di " + Samples.HOSTILE + " IT1");
        assertThat(page.select("p.text")).hasSize(1);
        assertThat(page.select("#said").text())
                .isEqualTo("Buongiorno <b>a tutti</b>, paghiamo domani (promette di pagare)");
        assertThat(page.select("#said mark.counts")).hasSize(1);
        assertThat(page.select("details.text p").text()).contains("> vecchio testo");
        assertThat(page.select("#status").text()).isEqualTo("1 cliente");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasSaidIsListedWithWhatTakingItBackWouldDo(Language language) {
        var speech = Samples.speech(language);
        var said = new Said("a1", "m1", Samples.HOSTILE, "c1", "Rossi", false, "@nuovo.example", Samples.NOW, "anna");
        var notices = new MailNotices(speech.texts());
        Document page = Rendered.page(
                "mail-decided",
                "mail-decided-" + language,
                new DecidedPage(
                        Samples.frame(language, Section.MAIL),
                        List.of(notices.row(said, speech)),
                        List.of(new DecidedPage.IgnoredRow(
                                "g1", "@news.example", speech.moments().at(Samples.NOW), "Anna")),
                        "a1",
                        notices.preview(new UndoPreview(4, 3)),
                        null));

        assertThat(page.select("[data-said=a1]").text()).contains(Samples.HOSTILE, "Rossi", "@nuovo.example");
        assertThat(page.select("#preview").text()).contains("4", "3");
        assertThat(page.select("[data-said=a1] form").attr("action")).isEqualTo("/riguardo/mail/assignments/a1/undo");
        assertThat(page.select("[data-ignored=g1] form").attr("action")).isEqualTo("/riguardo/mail/ignored/g1/undo");
    }

    private static WaitingMail waiting() {
        return new WaitingMail(
                message(),
                List.of("rossi@nuovo.example"),
                List.of(new WaitingMail.Candidate(
                        "c1", "Rossi", List.of(new LinkReason(Reason.DOMAIN, "nuovo.example")))),
                "nuovo.example",
                2);
    }

    private static MessageView message() {
        return new MessageView(
                "m1",
                "<1@nuovo.example>",
                "t1",
                null,
                Direction.IN,
                Samples.NOW,
                "rossi@nuovo.example",
                "Mario Rossi",
                List.of("studio@riguardo.example"),
                Samples.HOSTILE,
                Kind.HUMAN,
                "Buongiorno <b>a tutti</b>",
                Purpose.UNKNOWN,
                Set.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
