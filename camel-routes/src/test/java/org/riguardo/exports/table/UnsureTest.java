package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutColumn;
import org.riguardo.api.exports.LayoutGuess;
import org.riguardo.api.exports.LayoutQuestion;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Samples;

/** What is not certain is asked, and read by the answers; what is certain is not asked. */
class UnsureTest {

    private static final String STRANGE = "Soggetto moroso;Rif.;Emessa il;Entro il;Valore;Ancora da avere\n"
            + "Rossi Impianti;F-1;05/03/2026;04/04/2026;1.200,00;200,00\nVerdi & C.;F-2;25/03/2026;24/04/2026;80,50;80,50\n";

    @Test
    void unknownHeadingsAreHeldWithAGuessAndReadByTheAnswers() throws IOException {
        LayoutGuess guess = unsure(STRANGE).guess();
        assertThat(guess.columns()).extracting(LayoutColumn::heading).contains("Rif.", "Ancora da avere");
        assertThat(guess.columns().get(0).samples()).containsExactly("Rossi Impianti", "Verdi & C.");
        assertThat(guess.columns())
                .extracting(LayoutColumn::field)
                .contains("CLIENT", "NUMBER", "DATE", "DUE", "TOTAL");
        assertThat(guess.preview()).extracting(ExportDocument::number).containsExactly("F-1", "F-2");
        Map<String, String> answers = new HashMap<>(guess.answers().all());
        answers.put("column.6", "OPEN");
        answers.put("extent", "SNAPSHOT");
        Reading.Read read = said(STRANGE, guess.layout(), answers);
        assertThat(read.facts().extent()).isEqualTo(Extent.SNAPSHOT);
        assertThat(read.facts().layout()).isEqualTo(guess.layout());
        assertThat(read.facts().sums().get(0).open()).isEqualTo("280.50");
    }

    @Test
    void aTableWithoutHeadingsIsAskedAboutByWhatItsCellsAre() throws IOException {
        String text = "1:Rossi Impianti:F-1:05/03/2026:1200,00\n2:Verdi & C.:F-2:25/03/2026:80,50\n";
        LayoutGuess guess = unsure(text).guess();
        assertThat(guess.columns()).hasSize(5).extracting(LayoutColumn::heading).containsOnly("");
        Map<String, String> answers = Map.of(
                "column.2",
                "CLIENT",
                "column.3",
                "NUMBER",
                "column.4",
                "DUE",
                "column.5",
                "TOTAL",
                "amounts",
                "COMMA",
                "days",
                "DAY_FIRST",
                "extent",
                "ADDITION");
        assertThat(said(text, guess.layout(), answers).documents().list())
                .extracting(
                        ExportDocument::number, document -> document.client().name(), ExportDocument::line)
                .containsExactly(tuple("F-1", "Rossi Impianti", 1), tuple("F-2", "Verdi & C.", 2));
    }

    @Test
    void daysThatMayBeMonthsAreAskedAboutInAFileThatIsNotItalian() throws IOException {
        String text =
                "Customer,Invoice number,Invoice date,Amount\nRossi,1,03/04/2026,10.50\nVerdi,2,05/06/2026,20.50\n";
        LayoutGuess guess = unsure(text).guess();
        assertThat(question(guess, "days").answer()).isNull();
        assertThat(question(guess, "amounts").answer()).isEqualTo("POINT");
        Map<String, String> answers = new HashMap<>(guess.answers().all());
        answers.put("days", "MONTH_FIRST");
        assertThat(said(text, guess.layout(), answers).documents().list().get(0).date())
                .isEqualTo("2026-03-04");
    }

    @Test
    void amountsThatMayBeThousandsAreAskedAbout() throws IOException {
        String text = "Cliente;Numero;Data;Importo\nRossi;1;25/03/2026;1,200\n";
        LayoutGuess guess = unsure(text).guess();
        assertThat(question(guess, "amounts").answer()).isNull();
        Map<String, String> answers = new HashMap<>(guess.answers().all());
        answers.put("amounts", "POINT");
        assertThat(said(text, guess.layout(), answers).facts().sums().get(0).total())
                .isEqualTo("1200.00");
    }

    @Test
    void twoColumnsForOneThingAreAskedAboutUnlessTheySayTheSame() throws IOException {
        String heading = "Cliente;Numero;Data;Importo documento;Importo fattura\n";
        assertThat(unsure(heading + "Rossi;1;25/03/2026;10,00;12,00\n").reason().it())
                .contains("Importo documento")
                .contains("Importo fattura");
        Tables.ok(heading + "Rossi;1;25/03/2026;10,00;10,00\n");
    }

    @Test
    void aColumnThatSoundsLikeWhatIsOpenIsNotPassedOverInSilence() throws IOException {
        Reading.Unsure unsure =
                unsure("Cliente;Numero;Data;Importo;Importo non ancora incassato\nRossi;1;25/03/2026;10,00;3,00\n");
        assertThat(unsure.reason().it())
                .contains("Importo non ancora incassato")
                .contains("Residuo");
        assertThat(unsure.guess().columns().get(4).field()).isEqualTo("OPEN");
        Tables.ok("Cliente;Numero;Data;Importo;Incassato da\nRossi;1;25/03/2026;10,00;Paolo\n");
    }

    @Test
    void aTableOfWhichMostIsSettledMayBeAListAndIsAskedAbout() throws IOException {
        String rows =
                "Cliente;Numero;Data;Importo;Residuo\nRossi;1;25/03/2026;10,00;0,00\nRossi;2;25/03/2026;10,00;10,00\n";
        LayoutGuess guess = unsure(rows).guess();
        assertThat(question(guess, "extent").answer()).isNull();
        Map<String, String> answers = new HashMap<>(guess.answers().all());
        answers.put("extent", "ADDITION");
        assertThat(said(rows, guess.layout(), answers).facts().extent()).isEqualTo(Extent.ADDITION);
        assertThat(Tables.ok("Scadenzario clienti\n\n" + rows).facts().extent()).isEqualTo(Extent.SNAPSHOT);
    }

    @Test
    void anAnswerDoesNotMakeBadRowsGood() throws IOException {
        LayoutGuess guess = unsure(STRANGE).guess();
        String text = STRANGE + "Neri;F-3;31/02/2026;;5,00;5,00\n";
        Reading reading = read(text, guess.layout(), guess.answers().all());
        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(
                        refused.problems().get(0).line())
                .isEqualTo(4));
    }

    @Test
    void otherHeadingsAreAskedAboutAgain() throws IOException {
        LayoutGuess guess = unsure(STRANGE).guess();
        assertThat(read(
                        STRANGE.replace("Valore", "Quanto"),
                        guess.layout(),
                        guess.answers().all()))
                .isInstanceOf(Reading.Unsure.class);
    }

    @Test
    void whatIsNoTableIsNotRecognised() throws IOException {
        for (String text : List.of(
                "no export at all\n",
                "a,b,c\n1,2,3\n",
                "\"1\",\"3035\",\"2\",\"2026-07-08 00:13:16\",82,82,\"ANSWERED\"\n\"1\",\"3036\",\"2\",\"2026-07-08 00:14:16\",2,2,\"ANSWERED\"\n",
                "BEGIN:VCARD\nVERSION:3.0\nFN:Rossi\nEND:VCARD\n")) {
            assertThat(new TableFormat().recognises(Samples.content("x", text.getBytes(StandardCharsets.UTF_8))))
                    .as(text)
                    .isFalse();
        }
    }

    private static LayoutQuestion question(LayoutGuess guess, String key) {
        return guess.questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Reading.Unsure unsure(String text) throws IOException {
        Reading reading = Tables.read(text);
        assertThat(reading).isInstanceOf(Reading.Unsure.class);
        return (Reading.Unsure) reading;
    }

    private static Reading.Read said(String text, String layout, Map<String, String> answers) throws IOException {
        return Tables.ok(read(text, layout, answers));
    }

    private static Reading read(String text, String layout, Map<String, String> answers) throws IOException {
        ReadContext context = new ReadContext(
                Samples.CONTEXT.zone(),
                Samples.CONTEXT.today(),
                false,
                OwnNumbers.UNSET,
                Map.of(layout, new LayoutAnswers(answers).write()));
        return new TableFormat().read(Samples.content("x", text.getBytes(StandardCharsets.UTF_8)), context);
    }
}
