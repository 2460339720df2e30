package org.riguardo.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Sentence;

class ProblemTest {

    private final Problem problem = new Problem(
            ProblemKind.INPUT,
            400,
            new Sentence("Questo campo è obbligatorio.", "This field is needed."),
            "instalments[0].due",
            JsonValue.EMPTY_JSON_OBJECT,
            "6f1d2c1e-0000-4000-8000-000000000000");

    @Test
    void theDocumentHasTheFieldsOfRfc9457AndTheReference() {
        assertThat(problem.json(Locale.UK))
                .isEqualTo("{\"type\":\"urn:riguardo:problem:input\",\"title\":\"The request needs a correction\","
                        + "\"status\":400,\"detail\":\"This field is needed.\",\"field\":\"instalments[0].due\","
                        + "\"instance\":\"urn:uuid:6f1d2c1e-0000-4000-8000-000000000000\","
                        + "\"reference\":\"6f1d2c1e-0000-4000-8000-000000000000\"}");
    }

    @Test
    void theDetailIsItalianForWhoAsksForItalian() {
        assertThat(problem.json(Locale.ITALY)).contains("\"detail\":\"Questo campo è obbligatorio.\"");
    }

    @Test
    void theLogHoldsTheReferenceAndNoForeignLine() {
        var hostile = new Problem(
                ProblemKind.INPUT,
                400,
                problem.detail(),
                "a\r\nERROR forged \u001b[31m",
                JsonValue.EMPTY_JSON_OBJECT,
                "r1");
        String line = ProblemLog.line(hostile, "POST", "/riguardo/api/v1/clients/%0Ax");
        assertThat(line)
                .isEqualTo("Problem r1: 400 urn:riguardo:problem:input field a??ERROR?forged??[31m on POST"
                        + " /riguardo/api/v1/clients/%0Ax");
    }

    @Test
    void everyStatusHasAKind() {
        assertThat(Problem.of(401).kind()).isEqualTo(ProblemKind.SIGN_IN);
        assertThat(Problem.of(418).kind()).isEqualTo(ProblemKind.INPUT);
        assertThat(Problem.of(418).status()).isEqualTo(418);
        assertThat(Problem.of(502).kind()).isEqualTo(ProblemKind.INTERNAL);
    }
}
