package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.plan.Policies;
import org.riguardo.plan.PolicyVersions;
import org.riguardo.policy.PolicySettings;

class PolicyResourceTest {

    private final InProcess api = new InProcess(resource());

    @Test
    void aClientFileIsDecidedAbout() throws IOException {
        var response = api.post("/policy/evaluate", question());
        assertThat(response.getStatus()).isEqualTo(200);
        var decision = InProcess.json(response);
        Described.as("Decision", decision);
        assertThat(decision.getBoolean("emailAllowed")).isFalse();
        assertThat(decision.getString("notBefore")).endsWith("+01:00");
        assertThat(response.getContentAsString()).contains("\"evidence\":[\"x1\"");
    }

    @Test
    void theQuestionIsAsTheDescriptionSays() throws IOException {
        Described.as("Evaluation", InProcess.json(question()));
    }

    @Test
    void thePolicyInForceIsShown() {
        var response = api.get("/policy");
        assertThat(response.getStatus()).isEqualTo(200);
        Described.as("Policy", InProcess.json(response));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"owner\": \"paolo\" | \"owner\": null | client.owner",
                "\"now\": \"2026-03-03T10:15:00+01:00\" | \"now\": \"2026-03-03\" | now",
                "\"channel\": \"CALL\" | \"channel\": \"FAX\" | interactions[0].channel",
                "\"open\": \"1200.00\" | \"open\": \"1200.01\" | items[0].open",
                "\"ledgerDay\": \"2026-03-02\" | \"ledgerDay\": null | ledgerDay",
                "\"cases\": | \"case\": | case"
            })
    void aFieldThatCannotBeTakenIsNamed(String right, String wrong, String field) throws IOException {
        String question = question();
        assertThat(question).contains(right);
        assertProblem(api.post("/policy/evaluate", question.replace(right, wrong)), 400, field);
    }

    @Test
    void whatIsNoQuestionIsAProblem() throws IOException {
        assertProblem(api.post("/policy/evaluate", ""), 400, null);
        assertProblem(api.post("/policy/evaluate", "[]"), 400, null);
        assertProblem(api.post("/policy/evaluate", question() + "{}"), 400, null);
        assertProblem(api.post("/policy/evaluate", "{\"now\":" + "[".repeat(100_000)), 400, null);
        assertProblem(api.post("/policy/evaluate", "{\"now\":\"" + " ".repeat(9_000_000) + "\"}"), 413, null);
    }

    private static void assertProblem(MockHttpResponse response, int status, String field) {
        assertThat(response.getStatus()).isEqualTo(status);
        var problem = InProcess.json(response);
        Described.as("Problem", problem);
        assertThat(problem.getString("field", null)).isEqualTo(field);
    }

    private static String question() throws IOException {
        try (InputStream file = PolicyResourceTest.class.getResourceAsStream("question.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static PolicyResource resource() {
        var resource = new PolicyResource();
        resource.versions = new PolicyVersions() {
            @Override
            public Policies.Version current() {
                return new Policies.Version(0, PolicySettings.defaults());
            }
        };
        return resource;
    }
}
