package org.riguardo.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.rule.Parameter.Unit;
import org.riguardo.bank.EntryState;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportState;
import org.riguardo.ledger.DocumentState;
import org.riguardo.plan.WorkKind;
import org.riguardo.replay.ReplayRun;
import org.riguardo.timeline.calls.CallGuess;
import org.riguardo.timeline.mail.Reason;
import org.riguardo.web.bank.View;
import org.riguardo.web.client.How;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Subsection;
import org.riguardo.web.site.Theme;

class TextsTest {
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([^\"]+)\"\\s*,");
    private static final List<String> RULES = List.of(
            "emergency-stop",
            "stop-list",
            "nothing-overdue",
            "unanswered-message",
            "supportive-contact",
            "breathing-space",
            "recent-conversation",
            "pending-signal",
            "agreement-running",
            "disputed-item",
            "paid-claim",
            "stale-ledger",
            "frequency",
            "hardship",
            "open-case",
            "unreachable",
            "out-of-office",
            "recent-payment",
            "no-answer",
            "quiet-time",
            "plugin-missing");
    private static final List<String> EVENTS = List.of(
            "stop-lifted",
            "plugin-back",
            "rule-repaired",
            "flag-lifted",
            "answered",
            "money-conversation",
            "handled",
            "dispute-settled",
            "newer-ledger",
            "case-closed",
            "address-known",
            "number-known",
            "partner-decides");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Language.IT)).isEqualTo(keys(Language.EN)).hasSizeGreaterThan(200);
    }

    @Test
    void noTextIsEmptyAndPlacesAgree() {
        Properties italian = properties(Language.IT);
        Properties english = properties(Language.EN);
        for (String key : keys(Language.IT)) {
            assertThat(italian.getProperty(key)).as(key).isNotBlank();
            assertThat(places(italian.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyKeyThatIsUsedExists() {
        Set<String> keys = keys(Language.IT);
        Set<String> used = new TreeSet<>();
        sources().forEach(source -> {
            SAID.matcher(source).results().forEach(found -> used.add(found.group(1)));
            COUNTED.matcher(source).results().forEach(found -> {
                used.add(found.group(1) + ".one");
                used.add(found.group(1) + ".many");
            });
        });
        assertThat(used).hasSizeGreaterThan(120);
        assertThat(keys).containsAll(used);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantAndNameHasAWord(Language language) {
        Texts texts = new Texts(language);
        Stream.of(
                        Action.values(),
                        Tone.values(),
                        Purpose.values(),
                        Signal.values(),
                        AgreementKind.values(),
                        Flag.values(),
                        GroupKey.values(),
                        WorkKind.values(),
                        How.values(),
                        Section.shown(),
                        Subsection.values(),
                        Theme.values(),
                        ImportState.values(),
                        HoldReason.values(),
                        DocumentState.values(),
                        CallGuess.values(),
                        Unit.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(texts.word((Enum<?>) constant)).isNotBlank());
        Stream.of(Reason.values()).forEach(reason -> {
            assertThat(texts.say("why." + reason)).contains("{0}");
            assertThat(texts.say("maybe." + reason)).contains("{0}");
        });
        Stream.of(ReplayRun.State.values())
                .forEach(state -> assertThat(texts.say("replaystate." + state)).isNotBlank());
        Stream.of(EntryState.values())
                .forEach(state -> assertThat(texts.say("entrystate." + state)).isNotBlank());
        Stream.of(View.values()).forEach(view -> {
            assertThat(texts.say("payments.view." + view)).isNotBlank();
            assertThat(texts.say("payments.empty." + view)).isNotBlank();
        });
        Stream.of(PolicyTabs.Tab.values())
                .forEach(tab -> assertThat(texts.say("policy.tab." + tab)).isNotBlank());
        RULES.forEach(rule -> assertThat(texts.named("rule", rule)).isNotEqualTo(rule));
        EVENTS.forEach(event -> assertThat(texts.named("event", event)).isNotEqualTo(event));
    }

    @Test
    void aNameThatAPluginBroughtStandsForItself() {
        assertThat(new Texts(Language.IT).named("rule", "school-holidays")).isEqualTo("school-holidays");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobodyIsCalledADebtor(Language language) {
        assertThat(properties(language).values().toString().toLowerCase(language.locale()))
                .doesNotContain("debtor", "debitor", "debitore", "debito", "dunning", "sollecito", "insolvent");
    }

    private static Stream<String> sources() {
        return Stream.of(Path.of("src/main/java"), Path.of("src/main/jte")).flatMap(TextsTest::files);
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(TextsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(properties(language).stringPropertyNames());
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }

    private static Properties properties(Language language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/org/riguardo/web/texts_" + language.code() + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Test
    void aRuleOfAPluginIsCalledWhatThePluginCallsIt() {
        Texts texts = new Texts(Language.IT)
                .naming(Map.of(
                        "com.example:august", new Sentence("Agosto", "August"), "frequency", new Sentence("x", "x")));
        assertThat(texts.named("rule", "com.example:august")).isEqualTo("Agosto");
        assertThat(texts.named("rule", "com.example:gone")).isEqualTo("com.example:gone");
        assertThat(texts.named("rule", "frequency")).isEqualTo(new Texts(Language.IT).say("rule.frequency"));
    }
}
