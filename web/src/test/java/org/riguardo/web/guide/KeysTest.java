package org.riguardo.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.facts.Purpose;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.site.Section;
import org.riguardo.web.talks.TalksView;
import org.riguardo.web.words.Language;

/** The keys that the guide and the list of keys name are those that the pages answer to. */
class KeysTest {
    private static final TalksView TALKS = new TalksView(List.of(), 0, "/", "#desk", false);
    private static final Set<String> NAMED = Set.of("Esc", "Enter", "Invio");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeyThatIsToldOfDoesSomething(Language language) throws Exception {
        Set<String> answered = answered();
        for (Topic topic : Topic.values()) {
            assertThat(page(topic, language).select("kbd").eachText())
                    .as(topic.key())
                    .allSatisfy(key -> assertThat(answered).contains(key));
        }
    }

    @Test
    void everyKeyOfThePagesIsToldOf() throws Exception {
        List<String> told = page(Topic.WORKLIST, Language.EN).select("kbd").eachText();

        assertThat(told)
                .containsAll(
                        script().stream().filter(key -> !key.matches("[2-4]")).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theGuideSaysWhichKeyStandsForWhichPurpose(Language language) {
        String calls = page(Topic.CALLS, language).select("article").html();
        for (Purpose purpose : TALKS.purposes()) {
            assertThat(calls)
                    .contains("<kbd>" + TALKS.key(purpose) + "</kbd> "
                            + Samples.speech(language).texts().word(purpose));
        }
    }

    private static Set<String> answered() throws IOException {
        Set<String> keys = script();
        keys.addAll(NAMED);
        TALKS.purposes().forEach(purpose -> keys.add(TALKS.key(purpose)));
        return keys;
    }

    /** The keys of the script's own list, and those of the questions. */
    private static Set<String> script() throws IOException {
        String script;
        try (InputStream in = KeysTest.class.getResourceAsStream("/org/riguardo/web/assets/riguardo.js")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String list = script.substring(script.indexOf("const keys = {"));
        Set<String> keys = new TreeSet<>(Set.of("e", "n", "x"));
        Matcher one = Pattern.compile("(?m)^ {4}'?([^\\s':]{1,9})'?: ").matcher(list.substring(0, list.indexOf("};")));
        while (one.find()) {
            if (!one.group(1).startsWith("Arrow")) {
                keys.add(one.group(1));
            }
        }
        return keys;
    }

    private static Document page(Topic topic, Language language) {
        Document page = Rendered.page(
                "guide",
                "guide-keys-" + topic.key() + "-" + language,
                new GuidePage(
                        Samples.frame(language, Section.GUIDE),
                        Articles.of(topic, language),
                        Articles.in(language).values()));
        page.select("dialog").remove();
        return Jsoup.parse(page.outerHtml());
    }
}
