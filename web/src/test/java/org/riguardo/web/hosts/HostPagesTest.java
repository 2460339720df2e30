package org.riguardo.web.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.hosts.Customer;
import org.riguardo.hosts.Found;
import org.riguardo.hosts.Guest;
import org.riguardo.hosts.HostProfile;
import org.riguardo.hosts.HostView;
import org.riguardo.hosts.Sight;
import org.riguardo.hosts.Tenant;
import org.riguardo.policy.PolicySettings;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.ContactForm;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.suggestion.EvidenceFinder;
import org.riguardo.web.suggestion.Suggestion;
import org.riguardo.web.suggestion.Suggestions;
import org.riguardo.web.words.Language;

class HostPagesTest {

    private static final String HOST = "https://crm.example:8443/studio";
    private static final String BASE = "/embedded/porta/t/biglietto";
    private static final Guest GUEST = new Guest(
            "porta", "studio", "t1", "paolo", null, Customer.of("h1", Samples.HOSTILE, null, null, null), "it");

    private static Document embedded(String name, Sight sight, @Nullable String logged, Language language) {
        Suggestion suggestion = sight instanceof Sight.Shown shown
                ? new Suggestions(
                                Samples.speech(language),
                                new EvidenceFinder(shown.file(), Set.of(), Samples.speech(language)))
                        .of(shown.decision())
                : null;
        List<Found.Candidate> found =
                sight instanceof Sight.Choice choice ? choice.candidates() : List.<Found.Candidate>of();
        return Rendered.page(
                "embedded",
                name + language,
                new EmbeddedPage(
                        Samples.frame(language, Section.NONE),
                        sight,
                        BASE,
                        suggestion,
                        ContactForm.empty(),
                        sight instanceof Sight.Choice,
                        "",
                        found,
                        null,
                        logged,
                        false));
    }

    private static Sight.Shown shown(Found.How how) {
        return new Sight.Shown(
                HOST,
                GUEST,
                "paolo",
                "c1",
                Samples.HOSTILE,
                how,
                Samples.waiting(),
                Samples.file("Rossi"),
                PolicySettings.defaults());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aGuestSeesTheSentenceItsReasonsAndAFormThatGoesToTheTicket(Language language) {
        Document page = embedded("embedded-shown", shown(Found.How.EXACT), null, language);
        assertThat(page.select("#suggestion").attr("data-action")).isEqualTo("WAIT");
        assertThat(page.select("#suggestion-title").text()).contains(Samples.HOSTILE);
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("[data-gate=supportive-contact]")).hasSize(1);
        assertThat(page.select("#log-call").attr("action")).isEqualTo("/riguardo" + BASE + "/calls");
        assertThat(page.select("head script").attr("data-host")).isEqualTo("https://crm.example:8443");
        assertThat(page.select("nav, header, input[name=csrf]")).isEmpty();
        assertThat(page.select("form[action$=client/undo]")).isEmpty();
        assertThat(embedded("embedded-chosen", shown(Found.How.CHOSEN), null, language)
                        .select("form[action$=client/undo]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoIsNotKnownIsChosenFromAList(Language language) {
        Sight sight = new Sight.Choice(HOST, GUEST, "paolo", List.of(new Found.Candidate("c1", "Rossi <b>")));
        Document page = embedded("embedded-choice", sight, null, language);
        assertThat(page.select("#choice input[name=client]").attr("value")).isEqualTo("c1");
        assertThat(page.select("#choice b")).isEmpty();
        assertThat(page.select("#suggestion, #log-call")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereNothingIsShownThereIsNothing(Language language) {
        Document off = embedded("embedded-off", new Sight.Nothing(HOST, null, "it"), null, language);
        assertThat(off.select("main").text()).isEqualTo(off.select("h1").text());
        Sight said = new Sight.Nothing(null, new Sentence("Chi è «<i>»?", "Who is “<i>”?"), "it");
        Document why = embedded("embedded-why", said, null, language);
        assertThat(why.select("#why").text()).contains("<i>");
        assertThat(why.select("head script, form")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAdministratorAnswersWhatHeSawAndAPartnerOnlyLooks(Language language) {
        Document page = hosts(language, true);
        assertThat(page.select("[data-host=t1] button[value=approve]")).hasSize(1);
        assertThat(page.select("[data-host=t1] input[name=print]").attr("value"))
                .isEqualTo("ffff");
        assertThat(page.select("[data-host=t1] option[selected]").attr("value")).isEqualTo("anna");
        assertThat(page.select("#descriptor-RIGUARDO").attr("value"))
                .isEqualTo("https://noi.example/riguardo/embedded/porta/riguardo-plugin.json");
        assertThat(hosts(language, false).select("main form")).isEmpty();
    }

    private static Document hosts(Language language, boolean editable) {
        HostView host = new HostView(
                "t1",
                HostProfile.CONNECT,
                "crm-1",
                "crm",
                HOST,
                Tenant.State.ACTIVE,
                true,
                "0000",
                new HostView.Waiting("https://nuovo.example", "ffff"),
                Samples.NOW,
                "marta",
                Samples.NOW,
                2,
                1,
                Samples.NOW,
                List.of(new HostView.Person("anna@crm", "anna"), new HostView.Person(Samples.HOSTILE, null)));
        return Rendered.page(
                "hosts",
                "hosts-" + language + editable,
                new HostsPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.HOSTS, true),
                        Samples.speech(language),
                        "https://noi.example/riguardo/embedded/porta",
                        List.of(host),
                        List.of("anna", "paolo"),
                        editable,
                        null,
                        null));
    }
}
