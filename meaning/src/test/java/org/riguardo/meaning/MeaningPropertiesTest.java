package org.riguardo.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.riguardo.api.facts.Signal;

class MeaningPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 15);
    private static final Lexicon LEXICON = Lexicon.standard();

    @Property(tries = 500)
    void rangesHoldTheWords(@ForAll("mail") String text, @ForAll("mail") String subject, @ForAll Voice voice) {
        for (Finding finding : Meaning.of(text, subject, DAY, voice, LEXICON).findings()) {
            String part = finding.part() == Part.SUBJECT ? subject : text;
            assertThat(part.substring(finding.from(), finding.to()))
                    .isEqualTo(finding.words())
                    .isNotBlank();
        }
    }

    @Property(tries = 200)
    void theSameTextSaysTheSame(@ForAll("mail") String text) {
        assertThat(Meaning.of(text, "", DAY, Voice.IN, LEXICON))
                .isEqualTo(Meaning.of(text, "", DAY, Voice.IN, Lexicon.standard()));
    }

    @Property(tries = 500)
    void anyTextIsRead(@ForAll String text, @ForAll Voice voice) {
        assertThat(Meaning.of(text, text, DAY, voice, LEXICON).findings()).isNotNull();
    }

    @Property(tries = 500)
    void whatIsToComeIsNeverEarlierThanTheMessage(@ForAll("mail") String text, @ForAll("days") LocalDate day) {
        for (Finding finding : Meaning.of(text, "", day, Voice.IN, LEXICON).findings()) {
            boolean past = finding.kind().equals(new Kind.Heard(Signal.PAID_CLAIM));
            if (finding.day() != null) {
                assertThat(past ? day : finding.day()).isAfterOrEqualTo(past ? finding.day() : day);
            }
        }
    }

    @Property(tries = 200)
    void theFirmsOwnMailHasNoSignals(@ForAll("mail") String text) {
        assertThat(Meaning.of(text, text, DAY, Voice.OUT, LEXICON).findings())
                .noneMatch(finding -> finding.kind() instanceof Kind.Heard);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3000).map(DAY::plusDays);
    }

    @Provide
    Arbitrary<String> mail() {
        List<String> words = Labelled.all("italian.sentences").stream()
                .flatMap(sentence -> List.of(sentence.text().split("(?<= )")).stream())
                .toList();
        return Arbitraries.of(words).list().ofMaxSize(40).map(list -> String.join(" ", list));
    }
}
