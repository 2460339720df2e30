package org.riguardo.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class GuidePageTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTopicIsAPageThatLeadsToAllOthers(Language language) {
        for (Topic topic : Topic.values()) {
            Document page = page(topic, language);
            assertThat(page.select("article h1").text()).as(topic.key()).isNotBlank();
            assertThat(page.select("article p, article li")).as(topic.key()).hasSizeGreaterThan(3);
            assertThat(page.select("main nav a")).hasSize(Topic.values().length);
            assertThat(page.select("main nav a[aria-current=page]").attr("href"))
                    .isEqualTo("/riguardo/guide/" + topic.key());
            assertThat(page.select("article").text()).as(topic.key()).doesNotContain("**", "](", "`");
            for (Element link : page.select("article a[href*=/guide/]")) {
                String led = link.attr("href").substring("/riguardo/guide/".length());
                assertThat(Topic.of(led)).as(topic.key() + " leads to " + led).isPresent();
            }
        }
    }

    @Test
    void bothLanguagesSayTheSameInTheSamePlaces() {
        for (Topic topic : Topic.values()) {
            assertThat(shape(Articles.of(topic, Language.EN)))
                    .as(topic.key())
                    .isEqualTo(shape(Articles.of(topic, Language.IT)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, worklist",
        "/worklist/done, worklist",
        "/clients, client",
        "/clients/4711-abc, client",
        "/clients/4711-abc/call, call-sheet",
        "/clients/4711-abc/data, privacy",
        "/drafts/4711, drafts",
        "/outbox, drafts",
        "/firm/interest, firm",
        "/settings, settings",
        "/settings/phones, settings",
        "/settings/privacy, privacy",
        "/audit, privacy",
        "/mail/unassigned, mail",
        "/somewhere/else, worklist"
    })
    void eachPageOpensTheGuideAtItsTopic(String path, String topic) {
        assertThat(Topic.at(path).key()).isEqualTo(topic);
    }

    @Test
    void markedWordsAreDrawnAndAllElseIsText() {
        Article article = ArticleReader.read(
                Topic.CLIENT,
                List.of(
                        "# T",
                        "Premere `l`, **Registra**, *fine mese*, [qui](/guide/week) <b>no</b>",
                        "1. uno",
                        "2. due",
                        "- tre"));
        Document page = Rendered.page(
                "guide",
                "guide-marks",
                new GuidePage(Samples.frame(Language.IT, Section.GUIDE), article, List.of(article)));
        assertThat(page.select("article > p kbd").text()).isEqualTo("l");
        assertThat(page.select("article > p strong").text()).isEqualTo("Registra");
        assertThat(page.select("article > p em").text()).isEqualTo("fine mese");
        assertThat(page.select("article > p a").attr("href")).isEqualTo("/riguardo/guide/week");
        assertThat(page.select("article > p b")).isEmpty();
        assertThat(page.select("article > p").text()).contains("<b>no</b>");
        assertThat(page.select("article > ol > li").eachText()).containsExactly("uno", "due");
        assertThat(page.select("article > ul > li").eachText()).containsExactly("tre");
    }

    @Test
    void noClientIsCalledADebtor() {
        Set<String> found = new TreeSet<>();
        for (Language language : Language.values()) {
            for (Topic topic : Topic.values()) {
                String text = page(topic, language).select("article").text().toLowerCase(java.util.Locale.ROOT);
                for (String word : List.of("debitor", "debtor", "moros", "dunning")) {
                    if (text.contains(word)) {
                        found.add(topic + " " + language + " " + word);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> shape(Article article) {
        return article.blocks().stream()
                .map(block -> block.getClass().getSimpleName()
                        + (block instanceof Block.Lines lines
                                ? lines.numbered() + " " + lines.lines().size()
                                : ""))
                .toList();
    }

    private static Document page(Topic topic, Language language) {
        return Rendered.page(
                "guide",
                "guide-" + topic.key() + "-" + language,
                new GuidePage(
                        Samples.frame(language, Section.GUIDE),
                        Articles.of(topic, language),
                        Articles.in(language).values()));
    }
}
