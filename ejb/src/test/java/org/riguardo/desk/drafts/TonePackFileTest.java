package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.api.tone.Place;
import org.riguardo.api.tone.Place.Scope;
import org.riguardo.api.tone.Template;
import org.riguardo.api.tone.TextKey;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.TonePackFile;
import org.riguardo.api.tone.ToneProblem;

class TonePackFileTest {

    private static final String HEAD =
            """
            pack: mine
            language: it
            [what one]
            la fattura {{number}}
            [what many]
            {{count}} fatture
            [item]
            {{open}}
            [credit note]
            {{open}}
            [instalment]
            {{day}}: {{sum}}
            """;

    @Test
    void aTextIsFoundByItsKindToneAndForm() {
        TonePack pack = TonePackFile.read(
                "mine.tone",
                HEAD
                        + """
                        # a remark
                        [reminder warm lei]
                        subject: Per {{what}}
                        subject: Due righe

                        Gentile {{client}},
                        conto {{iban}}

                        ciao
                        """);

        var text = pack.text(TextKey.of(MailKind.REMINDER, Tone.WARM, Form.LEI)).orElseThrow();

        assertThat(text.subject(Map.of())).isEqualTo("Due righe");
        assertThat(text.subject(Map.of(Place.WHAT, "la 7"))).isEqualTo("Per la 7");
        assertThat(text.body().fill(Map.of(Place.CLIENT, "Rossi"))).isEqualTo("Gentile Rossi,\n\nciao");
        assertThat(pack.text(TextKey.of(MailKind.REMINDER, Tone.WARM, Form.TU))).isEmpty();
    }

    @Test
    void aPlaceThatThereIsNoneOfIsRefusedWithFileLineAndRemedy() {
        String text = HEAD + "[reminder warm lei]\nsubject: x\n\nCaro {{nome}},\n";

        assertThatThrownBy(() -> TonePackFile.read("mine.tone", text))
                .isInstanceOfSatisfying(ToneProblem.class, problem -> {
                    assertThat(problem.file()).isEqualTo("mine.tone");
                    assertThat(problem.line()).isEqualTo(16);
                    assertThat(problem.sentence().it()).contains("{{nome}}").contains("client, person");
                    assertThat(problem.sentence().en()).contains("{{nome}}").contains("client, person");
                });
    }

    @Test
    void bracesThatBelongToNothingAreRefused() {
        assertThatThrownBy(() -> Template.parse("x {{client", Scope.LETTER, 3)).isInstanceOf(ToneProblem.class);
        assertThatThrownBy(() -> Template.parse("x }} y", Scope.LETTER, 3)).isInstanceOf(ToneProblem.class);
        assertThatThrownBy(() -> Template.parse("{{number}}", Scope.LETTER, 3)).isInstanceOf(ToneProblem.class);
        assertThatThrownBy(() -> Template.parse("{{#if client}}", Scope.LETTER, 3))
                .isInstanceOf(ToneProblem.class);
        assertThatThrownBy(() -> Template.parse("{{client.name()}}", Scope.LETTER, 3))
                .isInstanceOf(ToneProblem.class);
    }

    @Test
    void aTextThatComesTwiceOrHasNoSubjectIsRefused() {
        String once = "[thanks warm lei]\nsubject: x\n\ny\n";
        assertThatThrownBy(() -> TonePackFile.read("m", HEAD + once + once)).hasMessageContaining("comes twice");
        assertThatThrownBy(() -> TonePackFile.read("m", HEAD + "[thanks warm lei]\n\ny\n"))
                .hasMessageContaining("subject:");
        assertThatThrownBy(() -> TonePackFile.read("m", HEAD + "[thanks kindly lei]\nsubject: x\n\ny\n"))
                .hasMessageContaining("reminder warm lei");
    }

    @Property
    void valuesAreNeverReadAgain(@ForAll String value, @ForAll Place inside) {
        String hostile = value + "{{" + inside.word() + "}}${" + value + "}#{x}<%= x %>";
        Template template = Template.parse("a {{client}} b {{firm}}", Scope.LETTER, 1);

        String filled = template.fill(Map.of(Place.CLIENT, hostile, Place.FIRM, "Studio"));

        assertThat(filled).startsWith("a ").endsWith(" b Studio");
        assertThat(filled).contains("{{" + inside.word() + "}}${").contains("#{x}<%= x %>");
        assertThat(filled.lines()).hasSize(1);
    }

    @Property
    void aValueAddsNoLineAndNothingThatSteers(@ForAll String value) {
        String filled = Template.parse("{{client}}", Scope.LETTER, 1).fill(Map.of(Place.CLIENT, "x" + value));

        assertThat(filled.chars().filter(c -> c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x202e))
                .isEmpty();
    }
}
