package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.json.PolicyJson;
import org.riguardo.plan.Policies;
import org.riguardo.plan.PolicyVersion;
import org.riguardo.plan.PolicyVersions;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.replay.ReplayRequest;
import org.riguardo.replay.ReplayRun;
import org.riguardo.replay.Replays;

class ReplaysResourceTest {

    private static final String DAYS = "\"from\": \"2026-01-01\", \"to\": \"2026-06-30\"";

    private ReplayRequest asked;
    private final InProcess api = new InProcess(resource());

    @Test
    void aReplayBeginsInTheBackground() {
        var response = api.post("/policy/replay", "{" + DAYS + "}");
        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(response.getOutputHeaders().getFirst("Location")).asString().endsWith("/policy/replays/r1");
        Described.as("Replay", InProcess.json(response));
        assertThat(asked)
                .isEqualTo(new ReplayRequest(
                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), PolicySettings.defaults(), null));
    }

    @Test
    void twoPoliciesAreCompared() {
        String mine = PolicyJson.write(PolicySettings.defaults()).toString();
        var response = api.post("/policy/replay", "{" + DAYS + ", \"policy\": 1, \"other\": " + mine + "}");
        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(asked.policy().emergencyStop()).isTrue();
        assertThat(asked.other()).isEqualTo(PolicySettings.defaults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"policy\": \"latest\" | policy | 400",
                "\"policy\": 1.5 | policy | 400",
                "\"policy\": {\"gates\": 7} | policy.gates | 400",
                "\"other\": [] | other | 400",
                "\"until\": null | until | 400",
                "\"policy\": 9 | | 404"
            })
    void aPolicyThatIsNoneIsNamed(String more, String field, int status) {
        var response = api.post("/policy/replay", "{" + DAYS + ", " + more + "}");
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(InProcess.json(response).getString("field", null)).isEqualTo(field);
        assertThat(asked).isNull();
    }

    private ReplaysResource resource() {
        var resource = new ReplaysResource();
        resource.zone = InProcess.ROME;
        resource.versions = new PolicyVersions() {
            @Override
            public Policies.Version current() {
                return new Policies.Version(0, PolicySettings.defaults());
            }

            @Override
            public PolicyVersion get(int version) {
                if (version != 1) {
                    throw new NotFoundProblem("policy version", Integer.toString(version));
                }
                return new PolicyVersion(1, Instant.EPOCH, "giulia", "Fermi tutti", stopped());
            }
        };
        resource.replays = new Replays() {
            @Override
            public ReplayRun start(ReplayRequest request) {
                asked = request;
                return new ReplayRun("r1", "giulia", Instant.EPOCH, ReplayRun.State.RUNNING, 7, 0, null);
            }
        };
        return resource;
    }

    private static String stopped() {
        PolicySettings as = PolicySettings.defaults();
        return PolicyJson.write(
                        new PolicySettings(as.zone(), true, as.off(), as.closures(), null, Map.of(), as.strategies()))
                .toString();
    }
}
