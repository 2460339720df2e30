package org.riguardo.web.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.mailboxes.MailboxState;
import org.riguardo.mailboxes.MailboxView;
import org.riguardo.mailboxes.Progress;
import org.riguardo.mailboxes.SendingSettings;
import org.riguardo.mailboxes.SendingView;
import org.riguardo.mailboxes.SentCopy;
import org.riguardo.mailboxes.SignIn;
import org.riguardo.mailboxes.guess.Provider;
import org.riguardo.mailboxes.guess.SendingGuess;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Texts;

class MailboxesPageTest {

    private static final Progress ALL = new Progress(12_345, 12_345, null);
    private static final Sentence WRONG =
            new Sentence("Password sbagliata: riscriverla.", "Wrong password: type it again.");

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListTellsHowEachIsRead(Language language) {
        Document page = list(
                language,
                true,
                view("a1", MailboxState.READING, ALL, null),
                view("a2", MailboxState.READING, new Progress(2_000, 50_000, Duration.ofMinutes(20)), null),
                view("a3", MailboxState.READING, ALL, WRONG),
                view("a4", MailboxState.PAUSED, ALL, null),
                view("a5", MailboxState.SETUP, new Progress(0, 0, null), null));
        assertThat(page.select(".mailbox").eachAttr("data-state"))
                .containsExactly("READING", "READING", "PROBLEM", "PAUSED", "SETUP");
        assertThat(page.select("[data-mailbox=a2] progress").attr("value")).isEqualTo("2000");
        assertThat(page.select("[data-mailbox=a2]").text())
                .contains(
                        language == Language.IT
                                ? "2.000 di 50.000 messaggi, ancora circa 20 minuti"
                                : "2,000 of 50,000 messages, about 20 minutes to go");
        assertThat(page.select("[data-mailbox=a3] .problem").text())
                .startsWith(language == Language.IT ? WRONG.it() : WRONG.en());
        assertThat(page.select("#pause-a1, #pause-a2, #pause-a3, #resume-a4")).hasSize(4);
        assertThat(page.select("#pause-a4, #pause-a5, #resume-a1")).isEmpty();
        assertThat(page.select("#folders-a5.main")).hasSize(1);
    }

    @Test
    void staffSeesItWithoutButtons() {
        Document page = list(Language.IT, false, view("a1", MailboxState.READING, ALL, null));
        assertThat(page.select("#mailboxes form, #mailboxes a, a[href$=/mailboxes/new]"))
                .isEmpty();
        assertThat(page.select("main").text()).contains("un socio o un amministratore");
    }

    @Test
    void theConfiguredOneIsOnlyShown() {
        MailboxView view = view("studio@localhost", MailboxState.READING, ALL, null);
        MailboxView configured = new MailboxView(
                view.id(),
                true,
                view.address(),
                view.host(),
                view.port(),
                view.security(),
                view.login(),
                view.signIn(),
                null,
                null,
                null,
                view.folders(),
                view.addresses(),
                view.state(),
                view.progress(),
                null,
                null,
                null,
                null);
        Document page = list(Language.IT, true, configured);
        assertThat(page.select(".mailbox form, .mailbox a")).isEmpty();
        assertThat(page.select(".mailbox").text()).contains("riguardo.mail.*");
    }

    @Test
    void removedOnesCanBeBroughtBackAndTheNoticeOffersItToo() {
        MailboxesPage model = new MailboxesPage(
                Samples.frame(Language.IT, Section.POLICY),
                new PolicyTabs(PolicyTabs.Tab.MAILBOXES, true),
                List.of(),
                List.of(MailboxCard.of(view("a1", MailboxState.READING, ALL, null), Samples.speech(Language.IT))),
                true,
                new Notice("Casella rimossa.", "/mailboxes/a1/undo"));
        Document page = Rendered.page("mailboxes", "mailboxes-removed", model);
        assertThat(page.select("[data-removed=a1] form").attr("action")).isEqualTo("/riguardo/mailboxes/a1/undo");
        assertThat(page.select("#notice form").attr("action")).isEqualTo("/riguardo/mailboxes/a1/undo");
        assertThat(page.select(".empty").text()).contains("Nessuna casella");
    }

    @ParameterizedTest
    @CsvSource({
        "20, ancora meno di un minuto",
        "60, ancora circa un minuto",
        "1190, ancora circa 20 minuti",
        "5400, ancora circa 2 ore",
        "86400, ancora circa 24 ore"
    })
    void theRestIsSaidRoughly(long seconds, String words) {
        assertThat(MailboxCard.rest(Duration.ofSeconds(seconds), new Texts(Language.IT)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormNeverHoldsASecretAndKeepsTheRest(Language language) {
        Map<String, String[]> sent = Map.of(
                "address", new String[] {"a@b.example"},
                "host", new String[] {"<b>imap</b>"},
                "port", new String[] {"99x"},
                "signIn", new String[] {"REFRESH_TOKEN"},
                "password", new String[] {"canarino-1"},
                "clientSecret", new String[] {"canarino-2"},
                "refreshToken", new String[] {"canarino-3"});
        MailboxForm form = MailboxForm.sent(sent).with(new InputProblem("host", "No.", "No."), "Serve un nome.");
        assertThat(form.settings(sent).refreshToken().reveal()).isEqualTo("canarino-3");
        assertThat(form.settings(sent).port()).isZero();
        assertThat(form + " " + form.settings(sent)).doesNotContain("canarino");
        Document page = page(language, "a1", form, Provider.MICROSOFT);
        assertThat(page.html()).doesNotContain("canarino");
        assertThat(page.select("#problem-host").text()).isEqualTo("Serve un nome.");
        assertThat(page.select("#host").attr("value")).isEqualTo("<b>imap</b>");
        assertThat(page.select("#host").attr("aria-describedby")).contains("problem-host");
        assertThat(page.select("input[type=password]").eachAttr("value")).allMatch(String::isEmpty);
        assertThat(page.select("#refreshToken, #clientSecret").eachAttr("placeholder"))
                .allMatch(text -> !text.isEmpty());
        assertThat(page.select("#password").attr("placeholder")).isEmpty();
        assertThat(page.select("input[value=REFRESH_TOKEN]").hasAttr("checked")).isTrue();
        assertThat(page.select("form[action=/riguardo/mailboxes/a1/edit]")).hasSize(1);
    }

    @Test
    void atFirstOnlyTheAddressIsAsked() {
        Document page = Rendered.page(
                "mailbox",
                "mailbox-new",
                new MailboxPage(
                        Samples.frame(Language.IT, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.MAILBOXES, true),
                        null,
                        null,
                        null,
                        null,
                        "nessuno",
                        "Serve un indirizzo."));
        assertThat(page.select("main input:not([type=hidden])").eachAttr("id")).containsExactly("address");
        assertThat(page.select("#problem-address").text()).isEqualTo("Serve un indirizzo.");
    }

    @Test
    void foldersAreTickedAndTroubleLeadsToTheAccess() {
        Document page = folders(null, null);
        assertThat(page.select("input[name=folder]:is([checked])").eachAttr("value"))
                .containsExactly("INBOX");
        assertThat(page.select("main").text()).contains("posta in arrivo");
        assertThat(page.select("main i")).isEmpty();
        Document trouble = folders("Il server non risponde.", null);
        assertThat(trouble.select("form#folders-form")).isEmpty();
        assertThat(trouble.select("#problems a.main").attr("href")).isEqualTo("/riguardo/mailboxes/a1/edit");
        Document wrong = folders(null, "Serve un indirizzo.");
        assertThat(wrong.select("#addresses").attr("aria-describedby")).contains("problem-addresses");
    }

    @Test
    void addressesMayStandOnLinesOrBehindCommas() {
        assertThat(FoldersResource.lines(" a@b.it \r\n\nc@d.it; e@f.it,g@h.it\n"))
                .containsExactly("a@b.it", "c@d.it", "e@f.it", "g@h.it");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormOfSendingKeepsWhatWasTypedButNoPassword(Language language) {
        Map<String, String[]> sent = Map.of(
                "host", new String[] {"<b>smtp</b>"},
                "port", new String[] {"465"},
                "signIn", new String[] {"OWN"},
                "login", new String[] {"spedisce"},
                "password", new String[] {"canarino-4"},
                "whose", new String[] {"PERSON"},
                "person", new String[] {"paolo"},
                "copies", new String[] {"BY_PROVIDER"});
        MailboxForm form = SendingForm.sent(sent);
        SendingSettings settings = SendingForm.settings(form, sent);
        assertThat(settings.password().reveal()).isEqualTo("canarino-4");
        assertThat(settings.person()).isEqualTo("paolo");
        assertThat(settings.copies()).isEqualTo(SentCopy.BY_PROVIDER);
        Document page = sending(
                language, SendingForm.with(form, new InputProblem("host", "No.", "No."), "Serve un nome."), true);
        assertThat(page.html()).doesNotContain("canarino");
        assertThat(page.select("#host").attr("value")).isEqualTo("<b>smtp</b>");
        assertThat(page.select("#problem-host").text()).isEqualTo("Serve un nome.");
        assertThat(page.select("input[value=OWN], input[value=PERSON], input[value=BY_PROVIDER]")
                        .eachAttr("checked"))
                .hasSize(3);
        assertThat(page.select("form[action=/riguardo/mailboxes/a1/sending]")).hasSize(1);
        assertThat(page.select("#stop-sending")).hasSize(1);
        assertThat(page.select("label[for=host]").text()).contains("SMTP");
    }

    @Test
    void whatIsGuessedForSendingIsOneClickAway() {
        MailboxForm form = SendingForm.of(new SendingGuess("smtp.office365.com", 587, Security.STARTTLS, true));
        Document page = sending(Language.IT, form, false);
        assertThat(page.select("#security option[selected]").attr("value")).isEqualTo("STARTTLS");
        assertThat(page.select("input[value=MAILBOX], input[value=FIRM], input[value=BY_PROVIDER]")
                        .eachAttr("checked"))
                .hasSize(3);
        assertThat(page.select("#stop-sending")).isEmpty();
    }

    @Test
    void theListTellsWhoSendsFromWhere() {
        MailboxView reads = view("a1", MailboxState.READING, ALL, null);
        Document page = list(Language.IT, true, reads, sending(reads, null, null), sending(reads, "paolo", WRONG));
        assertThat(page.select(".mailbox").get(0).text()).contains("Non spedisce");
        assertThat(page.select(".mailbox").get(1).text())
                .contains("indirizzo comune dello studio con smtp.b.example, porta 465, TLS");
        assertThat(page.select(".mailbox").get(2).text())
                .contains("È l’indirizzo di Paolo")
                .contains(WRONG.it());
        assertThat(page.select("button[id^=test-sending]")).hasSize(2);
        assertThat(page.select("a[id^=sending-]")).hasSize(3);
    }

    private static MailboxView sending(MailboxView view, @Nullable String person, @Nullable Sentence problem) {
        return new MailboxView(
                view.id(),
                view.configured(),
                view.address(),
                view.host(),
                view.port(),
                view.security(),
                view.login(),
                view.signIn(),
                null,
                null,
                null,
                view.folders(),
                view.addresses(),
                view.state(),
                view.progress(),
                null,
                null,
                null,
                new SendingView(
                        "smtp.b.example", 465, Security.TLS, null, person, "", SentCopy.FILED, problem, Samples.NOW));
    }

    private static Document sending(Language language, MailboxForm form, boolean sends) {
        return Rendered.page(
                "sending",
                "sending-" + language + sends,
                new SendingPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.MAILBOXES, true),
                        "a1",
                        "a@b.example",
                        sends,
                        sends,
                        form,
                        null));
    }

    private static Document folders(@Nullable String trouble, @Nullable String problem) {
        return Rendered.page(
                "mailbox-folders",
                "mailbox-folders-" + (trouble == null) + (problem == null),
                new FoldersPage(
                        Samples.frame(Language.IT, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.MAILBOXES, true),
                        "a1",
                        "a@b.example",
                        List.of(
                                new FoldersPage.Choice("INBOX", "posta in arrivo", true),
                                new FoldersPage.Choice("<i>Progetti</i>", "", false)),
                        "a@b.example",
                        trouble,
                        problem,
                        problem != null,
                        true));
    }

    private static Document page(Language language, String id, MailboxForm form, Provider provider) {
        return Rendered.page(
                "mailbox",
                "mailbox-" + language,
                new MailboxPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.MAILBOXES, true),
                        id,
                        SignIn.REFRESH_TOKEN,
                        form,
                        provider,
                        "a@b.example",
                        null));
    }

    private static Document list(Language language, boolean editable, MailboxView... views) {
        return Rendered.page(
                "mailboxes",
                "mailboxes-" + language + views.length + editable,
                new MailboxesPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.MAILBOXES, editable),
                        List.of(views).stream()
                                .map(view -> MailboxCard.of(view, Samples.speech(language)))
                                .toList(),
                        List.of(),
                        editable,
                        null));
    }

    private static MailboxView view(String id, MailboxState state, Progress progress, @Nullable Sentence problem) {
        return new MailboxView(
                id,
                false,
                id + "@studio.example",
                "imap.studio.example",
                993,
                Security.TLS,
                id,
                SignIn.PASSWORD,
                null,
                null,
                null,
                List.of("INBOX", "Posta inviata"),
                List.of(id + "@studio.example"),
                state,
                progress,
                Samples.NOW,
                problem,
                problem == null ? null : Samples.NOW,
                null);
    }
}
