package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.audit.Audit;
import org.riguardo.problem.InputProblem;

class ToneTextsTest {

    private static final String PACK = "riguardo-it";
    private static final String KEY = "reminder friendly lei";

    private final Desktop desk = new Desktop();
    private final ToneTexts texts = ToneTexts.of(
            desk.callers(),
            desk.shared,
            TonePacks.builtIn(),
            desk.firms,
            Audit.of(desk.shared, desk.clock),
            desk.clock);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theFirmsOwnWordingStandsInPlaceOfThePacksUntilItGoesBack() {
        desk.client("c1", 10);
        texts.save(PACK, KEY, "Due righe", "Caro {{client}},\r\n\r\n{{items}}\r\n");

        assertThat(texts.get(PACK, KEY).changedBy()).isEqualTo("paolo");
        Draft draft = desk.drafts().create("c1", Wish.of(MailKind.REMINDER)).draft();
        assertThat(draft.letter().subject()).isEqualTo("Due righe");
        assertThat(draft.letter().body()).startsWith("Caro Cliente c1,\n\n- fattura c1-1");

        texts.reset(PACK, KEY);
        assertThat(texts.get(PACK, KEY).changedBy()).isNull();
        assertThat(texts.get(PACK, KEY).body()).contains("un breve promemoria");
    }

    @Test
    void aSubjectWhoseFactIsMissingGivesWayToThePacks() {
        desk.client("c1", -10);
        texts.save(PACK, KEY, "Ancora aperto: {{what}}", "Caro {{client}}");

        assertThat(desk.drafts()
                        .create("c1", new Wish(MailKind.REMINDER, Tone.FRIENDLY, null, null, null, false))
                        .draft()
                        .letter()
                        .subject())
                .isEqualTo("Un promemoria");
    }

    @Test
    void aPlaceThatThereIsNoneOfIsRefusedWithItsLine() {
        assertThatThrownBy(() -> texts.save(PACK, KEY, "x", "a\n{{debito}}"))
                .isInstanceOfSatisfying(InputProblem.class, problem -> {
                    assertThat(problem.field()).isEqualTo("text");
                    assertThat(problem.sentence().it()).startsWith("Riga 2: «{{debito}}»");
                });
        assertThatThrownBy(() -> texts.preview(PACK, KEY, "{{x}}", "a")).isInstanceOf(InputProblem.class);
    }

    @Test
    void eachTextIsShownWithAMadeUpClient() {
        for (String language : texts.languages()) {
            for (TextView text : texts.all(language)) {
                ToneTexts.Preview shown = texts.preview(text.pack(), text.key().words(), text.subject(), text.body());
                assertThat(shown.subject()).isNotBlank();
                assertThat(shown.body()).doesNotContain("{{").contains("Paolo");
            }
        }
    }

    @Test
    void anAccountIsTakenOnlyWithItsCheckDigits() {
        texts.set(Form.TU, "it60 X054 2811 1010 0000 0123 456");

        assertThat(texts.setting()).isEqualTo(new WritingSetting(Form.TU, "IT60X0542811101000000123456"));
        assertThatThrownBy(() -> texts.set(Form.TU, "IT61X0542811101000000123456"))
                .isInstanceOf(InputProblem.class);
        desk.client("c1", 10);
        assertThat(desk.drafts()
                        .create("c1", Wish.of(MailKind.REMINDER))
                        .draft()
                        .letter()
                        .body())
                .contains("IT60 X054 2811 1010 0000 0123 456")
                .startsWith("Ciao,");
    }
}
