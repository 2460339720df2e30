package org.riguardo.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.policy.Closure;
import org.riguardo.policy.Parameters;
import org.riguardo.policy.PolicySettings;

class PolicyJsonTest {

    private static final PolicySettings CHANGED = new PolicySettings(
            PolicySettings.defaults().zone(),
            true,
            Set.of("no-answer"),
            List.of(new Closure(LocalDate.of(2026, 8, 10), LocalDate.of(2026, 8, 21))),
            MonthDay.of(6, 29),
            Map.of("frequency.days", BigDecimal.valueOf(9)),
            Map.of());

    private static PolicySettings read(String document) {
        return PolicyJson.read(new StringReader(document));
    }

    @Test
    void aPolicyIsReadAsItWasWritten() {
        assertThat(read(PolicyJson.write(CHANGED).toString())).isEqualTo(CHANGED);
        assertThat(read(PolicyJson.write(PolicySettings.defaults()).toString())).isEqualTo(PolicySettings.defaults());
        assertThat(read("{}")).isEqualTo(PolicySettings.defaults());
    }

    @Test
    void everyParameterIsDescribedInBothLanguages() {
        List<JsonObject> parameters =
                PolicyJson.write(CHANGED).getJsonArray("parameters").getValuesAs(JsonObject.class);

        assertThat(parameters).hasSize(Parameters.all().size()).allSatisfy(parameter -> {
            assertThat(parameter.getJsonObject("meaning").getString("it")).isNotBlank();
            assertThat(parameter.getJsonObject("meaning").getString("en")).isNotBlank();
        });
        assertThat(parameters)
                .filteredOn(parameter -> parameter.getString("name").equals("frequency.days"))
                .singleElement()
                .satisfies(parameter -> {
                    assertThat(parameter.getInt("value")).isEqualTo(9);
                    assertThat(parameter.getInt("default")).isEqualTo(7);
                    assertThat(parameter.getInt("min")).isEqualTo(5);
                    assertThat(parameter.getInt("max")).isEqualTo(60);
                });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"ladders\": {\"ordinary\": {\"steps\": []}}}|ladders.ordinary.steps",
                "{\"ladders\": {\"ordinary\": {\"steps\": [{\"action\": \"CALL\", \"tone\": \"WARM\", \"day\": 3}]}}}|ladders.ordinary.steps",
                "{\"ladders\": {\"ordinary\": {\"steps\": [{\"action\": \"WAIT\", \"day\": 3}]}}}|ladders.ordinary.steps[0].action",
                "{\"ladders\": {\"ordinary\": {\"steps\": [{\"action\": \"CALL\", \"tone\": \"WARM\", \"day\": 9}, {\"action\": \"REFER\", \"day\": 8}]}}}|ladders.ordinary.steps",
                "{\"ladders\": {\"loyal-slipped\": {\"fromDay\": 120, \"tone\": \"WARM\"}}}|ladders.loyal-slipped.fromDay",
                "{\"ladders\": {\"protected\": {\"fromDay\": 1, \"tone\": \"WARM\"}}}|ladders.protected",
                "{\"parameters\": [{\"name\": \"frequency.days\", \"value\": 4}]}|parameters[0].value",
                "{\"parameters\": [{\"name\": \"frequency.hours\", \"value\": 4}]}|parameters[0].name",
                "{\"closures\": [\"2026-01-01/9999-12-31\"]}|closures[0]",
                "{\"closures\": [\"2026-01-01/2026-07-31\", \"2026-08-01/2027-02-28\"]}|closures[0]",
                "{\"off\": [\"stop-list\"]}|off[0]",
                "{\"off\": [\"no-such-rule\"]}|off[0]",
                "{\"off\": \"stop-list\"}|off",
                "{\"off\": [7]}|off[0]",
                "{\"emergency-stop\": \"no\"}|emergency-stop",
                "{\"patron\": \"31/02\"}|patron",
                "{\"closures\": [\"2026-08-21/2026-08-10\"]}|closures[0]",
                "{\"closures\": [\"10 agosto\"]}|closures[0]",
                "{\"closures\": [\"2026-08-10/2026-08-12/2026-08-14\"]}|closures[0]",
                "{\"parameters\": [{\"value\": 8}]}|parameters[0].name",
                "{\"parameters\": [{\"name\": \"frequency.days\", \"value\": \"8\"}]}|parameters[0].value",
                "{\"parameters\": [{\"name\": \"frequency.days\", \"value\": 8}, {\"name\": \"frequency.days\", \"value\": 9}]}|parameters[1].name",
                "{\"ladders\": {\"loyal-slipped\": {\"fromDay\": 1.5, \"tone\": \"WARM\"}}}|ladders.loyal-slipped.fromDay",
                "{\"ladders\": {\"loyal-slipped\": {\"fromDay\": 10, \"tone\": \"KIND\"}}}|ladders.loyal-slipped.tone",
                "[]|``",
                "{|``",
                "{\"zone\": \"Mars/Base\"}|zone",
                "{\"name\": \"x\"}|name",
            })
    void aPolicyThatCannotWorkIsRefused(String document, String field) {
        InvalidDocument refused = catchThrowableOfType(InvalidDocument.class, () -> read(document));

        assertThat(refused).isNotNull();
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.sentence().en()).matches("[A-Z\"].*\\.");
        assertThat(refused.sentence().it())
                .matches("[A-Z«].*\\.")
                .isNotEqualTo(refused.sentence().en());
    }
}
