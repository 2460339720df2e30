package org.riguardo.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.facts.Tone;
import org.riguardo.problem.InputProblem;

class FieldsTest {

    @Test
    void nullCountsAsAbsent() {
        Fields fields = fields("{\"a\":null,\"b\":null,\"c\":null,\"d\":null,\"e\":null}");
        assertThat(fields.text("a")).isNull();
        assertThat(fields.flag("b", true)).isTrue();
        assertThat(fields.texts("c")).isEmpty();
        assertThat(fields.day("d")).isNull();
        assertThat(fields.word(Tone.class, "e")).isNull();
        fields.end();
    }

    @Test
    void valuesAreReadAsTheyStand() {
        Fields fields = fields("{\"at\":\"2026-03-29T02:30:00+01:00\",\"on\":\"2024-02-29\",\"sum\":\"-0.10\"}");
        assertThat(fields.instant("at")).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(fields.day("on")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(fields.requiredAmount("sum")).isEqualTo(new BigDecimal("-0.10"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1200.00",
                "\"1e9\"",
                "\"1.234,56\"",
                "\"12.345\"",
                "\" 1\"",
                "\"\"",
                "\"9999999999999999\"",
                "\"٣\"",
                "true",
                "{}"
            })
    void amountsInAnyOtherFormAreRefused(String value) {
        refused("{\"a\":" + value + "}", fields -> fields.requiredAmount("a"), "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2026-02-30\"",
                "\"2026-2-3\"",
                "\"03/03/2026\"",
                "\"+99999-01-01\"",
                "\"0026-03-03\"",
                "20260303",
                "[]"
            })
    void daysInAnyOtherFormAreRefused(String value) {
        refused("{\"a\":" + value + "}", fields -> fields.day("a"), "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2026-03-03T10:15:00\"",
                "\"2026-03-03\"",
                "\"2026-03-03T25:15:00Z\"",
                "\"-999999999-01-01T00:00:00Z\"",
                "1772529300"
            })
    void instantsInAnyOtherFormAreRefused(String value) {
        refused("{\"a\":" + value + "}", fields -> fields.instant("a"), "a");
    }

    @Test
    void textThatNoDatabaseTakesIsRefused() {
        refused("{\"a\":\"x\\u0000\"}", fields -> fields.text("a"), "a");
        refused("{\"a\":\"\\ud800\"}", fields -> fields.text("a"), "a");
        assertThat(fields("{\"a\":\"\\ud83d\\ude00\"}").text("a")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void wordsAreWrittenExactly() {
        refused("{\"a\":\"warm\"}", fields -> fields.word(Tone.class, "a"), "a");
        refused("{\"a\":[\"WARM\",7]}", fields -> fields.words(Tone.class, "a"), "a[1]");
    }

    @Test
    void flagsAreTrueOrFalse() {
        refused("{\"a\":\"true\"}", fields -> fields.flag("a", false), "a");
        refused("{\"a\":0}", fields -> fields.flag("a", false), "a");
    }

    @Test
    void anInnerFieldIsNamedByItsPath() {
        refused("{\"a\":[{\"on\":\"2026-03-03\"},{}]}", fields -> inner(fields), "a[1].on");
        refused("{\"a\":[{\"on\":\"2026-03-03\",\"off\":1}]}", fields -> inner(fields), "a[0].off");
        refused("{\"a\":[7]}", fields -> inner(fields), "a[0]");
        refused("{\"a\":{}}", fields -> inner(fields), "a");
    }

    @Test
    void aListIsNotWithoutEnd() {
        refused("{\"a\":[" + "\"x\",".repeat(1_000) + "\"x\"]}", fields -> fields.texts("a"), "a");
    }

    private static void inner(Fields fields) {
        fields.objects("a").forEach(inner -> {
            inner.requiredDay("on");
            inner.end();
        });
    }

    private static void refused(String json, Consumer<Fields> reading, String field) {
        assertThatThrownBy(() -> reading.accept(fields(json)))
                .asInstanceOf(InstanceOfAssertFactories.throwable(InputProblem.class))
                .extracting(InputProblem::field)
                .isEqualTo(field);
    }

    private static Fields fields(String json) {
        return new Fields(Json.createReader(new StringReader(json)).readObject());
    }
}
