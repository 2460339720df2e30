package org.riguardo.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Precision and recall on sentences labelled by hand; the report is in the output of the test. */
class LabelledSentencesTest {

    private static final List<String> KINDS = List.of(
            "PROMISE",
            "DEFERRAL_REQUEST",
            "PAID_CLAIM",
            "DISPUTE",
            "COMPLAINT",
            "HARDSHIP",
            "THANKS",
            "MONEY",
            "ADMIN",
            "SUPPORT",
            "COURTESY");
    private static final Map<String, List<String>> FILES = Map.of(
            "italian",
            List.of(
                    "italian.sentences",
                    "unseen.sentences",
                    "italian-more.sentences",
                    "italian-later.sentences",
                    "italian-last.sentences",
                    "italian-fresh.sentences",
                    "italian-others.sentences",
                    "italian-wide.sentences",
                    "italian-unlike.sentences",
                    "italian-varied.sentences",
                    "italian-apart.sentences"),
            "english",
            List.of("english.sentences", "english-more.sentences"));
    private static final Lexicon LEXICON = Lexicon.standard();

    @ParameterizedTest
    @CsvSource({"italian,false", "italian,true", "english,false", "english,true"})
    void preciseAndComplete(String language, boolean heldOut) {
        List<Labelled> sentences = FILES.get(language).stream()
                .flatMap(file -> Labelled.all(file).stream())
                .filter(sentence -> sentence.heldOut() == heldOut)
                .toList();
        List<Score> scores = KINDS.stream().map(Score::new).toList();
        for (Labelled sentence : sentences) {
            Understanding understood = sentence.understood(LEXICON);
            scores.stream()
                    .filter(score -> sentence.tellsOf(score.kind))
                    .forEach(score -> score.count(sentence, understood));
        }
        report(language, heldOut, sentences.size(), scores);
        SoftAssertions soft = new SoftAssertions();
        for (Score score : scores) {
            soft.assertThat(score.certainPrecision())
                    .as("precision of what is certain, %s", score)
                    .isGreaterThanOrEqualTo(0.95);
            soft.assertThat(score.recall()).as("recall, %s", score).isGreaterThanOrEqualTo(0.8);
            soft.assertThat(score.valuesRight())
                    .as("days and amounts, %s", score)
                    .isGreaterThanOrEqualTo(0.9);
        }
        soft.assertAll();
    }

    private static void report(String language, boolean heldOut, int size, List<Score> scores) {
        System.out.println(
                (heldOut ? "Held-out part, " : "Development part, ") + language + ", " + size + " sentences");
        List<String> mistakes = new ArrayList<>();
        for (Score score : scores) {
            System.out.println("  " + score);
            mistakes.addAll(score.mistakes);
        }
        if (!heldOut || Boolean.getBoolean("meaning.held-out.shown")) {
            mistakes.forEach(mistake -> System.out.println("    " + mistake));
        }
    }

    @Test
    void enoughSentencesHalfOfThemSoundLikeIt() {
        List<Labelled> italian = FILES.get("italian").stream()
                .flatMap(file -> Labelled.all(file).stream())
                .toList();
        long withoutSignal = italian.stream()
                .filter(sentence -> sentence.labels().stream()
                        .allMatch(label ->
                                List.of("ADMIN", "MONEY", "SUPPORT", "COURTESY").contains(label.kind())))
                .count();
        assertThat(italian).hasSizeGreaterThanOrEqualTo(300);
        assertThat(withoutSignal).isGreaterThanOrEqualTo(italian.size() * 2 / 5);
        assertThat(Labelled.all("english.sentences")).hasSizeGreaterThanOrEqualTo(80);
    }
}
