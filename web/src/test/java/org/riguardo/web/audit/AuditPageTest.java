package org.riguardo.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.audit.AuditEntry;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class AuditPageTest {
    private static final String DECISION = "{\"action\":\"CALL\",\"tone\":\"WARM\",\"policyVersion\":2,"
            + "\"groupBecause\":{\"it\":\"Cliente di lunga data.\",\"en\":\"A loyal client.\"},"
            + "\"because\":[{\"sentence\":{\"it\":\"Prima una telefonata.\",\"en\":\"A call first.\"}}]}";

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReasonsOfADecisionAreSaidInThePagesLanguage(Language language) {
        Document page = page(language, entry("decision", "c1", DECISION));

        assertThat(page.select(".reasons li").eachText())
                .containsExactly(
                        language == Language.IT ? "Cliente di lunga data." : "A loyal client.",
                        language == Language.IT ? "Prima una telefonata." : "A call first.");
        assertThat(page.select("#audit tbody").text())
                .contains(language == Language.IT ? "Nuovo suggerimento" : "New suggestion", "2");
    }

    @Test
    void aReasonThatAPersonGaveIsShownAsTextOnly() {
        Document page = page(
                Language.IT,
                entry(
                        "suggestion-overruled",
                        "c1",
                        "{\"suggestion\":\"CALL\",\"policyVersion\":0,\"reason\":\"<script>alert(1)</script>\"}"));

        assertThat(page.select("#audit tbody").text())
                .contains("Motivo: <script>alert(1)</script>", "chiamare", "Politica di partenza")
                .doesNotContain("{");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void whatAPluginBroughtAndBrokenDetailsDoNoHarm() {
        Document page = page(
                Language.EN,
                entry("school-holidays-set", null, "{\"because\":7,\"action\":[],\"version\":\"x\"}"),
                entry("contact-logged", "c1", "not json"),
                entry("replay-started", null, "{\"id\":\"../../sign-out\"}"),
                entry("policy-saved", null, "{\"version\":3}"));

        assertThat(page.select("#audit tbody tr")).hasSize(4);
        assertThat(page.select("#audit tbody").text()).contains("school-holidays-set", "Contact logged");
        assertThat(page.select("#audit a.name").eachAttr("href")).containsExactly("/riguardo/policy/versions/3");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDecisionIsSaidInWordsAndInTheFirmsHours(Language language) {
        Document page = page(
                language,
                entry(
                        "decision",
                        "c1",
                        "{\"action\":\"WAIT\",\"next\":\"CALL\",\"tone\":\"WARM\",\"who\":\"paolo\","
                                + "\"group\":\"LOYAL_SLIPPED\",\"notBefore\":\"2026-03-05T08:00:00Z\","
                                + "\"dueBy\":\"no time\",\"because\":[{\"rule\":\"breathing-space\","
                                + "\"until\":\"2026-03-05T08:00:00Z\",\"event\":\"answered\","
                                + "\"sentence\":{\"it\":\"Ieri una telefonata.\",\"en\":\"A call yesterday.\"}}]}"));

        String row = page.select("#audit tbody td:last-child").text();
        assertThat(row).doesNotContain("LOYAL_SLIPPED", "WAIT", "T08:00", "breathing-space");
        assertThat(row)
                .startsWith(
                        language == Language.IT
                                ? "in attesa, poi chiamare, tono caldo, Paolo, da giovedì 5 marzo alle 9 Cliente fedele"
                                : "on hold, then call, warm tone, Paolo, from Thursday 5 March at 9 Loyal client")
                .endsWith(
                        language == Language.IT
                                ? "Ieri una telefonata. (fino a giovedì 5 marzo alle 9 oppure finché non riceve una risposta)"
                                : "A call yesterday. (until Thursday 5 March at 9 or until it gets an answer)");
    }

    private static AuditEntry entry(String what, @Nullable String client, String detail) {
        return new AuditEntry(what.hashCode(), Samples.NOW, "giulia", what, client, detail);
    }

    private static Document page(Language language, AuditEntry... entries) {
        var rows = new AuditRows(Samples.speech(language), id -> "Rossi Impianti");
        return Rendered.page(
                "audit",
                "audit-" + entries.length + entries[0].what() + "-" + language,
                new AuditPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.AUDIT, true),
                        new AuditFilter(false, null, null, null, null, null),
                        null,
                        "",
                        List.of(),
                        Map.of("giulia", "Giulia"),
                        Map.of("decision", "Decision"),
                        List.of(entries).stream().map(rows::of).toList(),
                        null));
    }
}
