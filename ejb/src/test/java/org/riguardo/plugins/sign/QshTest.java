package org.riguardo.plugins.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QshTest {

    static Stream<String> vectors() {
        return new BufferedReader(
                        new InputStreamReader(QshTest.class.getResourceAsStream("qsh.txt"), StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theTextIsThePublishedOne(String line) {
        String[] parts = line.split(" \\| ", -1);
        URI base = URI.create(parts[1]);
        URI uri = URI.create(parts[2]);

        assertThat(Qsh.canonical(parts[0], base.getRawPath(), uri.getRawPath(), uri.getRawQuery()))
                .isEqualTo(parts[3].strip());
    }

    @Test
    void theHashIsSha256InHexadecimal() {
        assertThat(Hashes.body("foo".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae");
        assertThat(
                        Qsh.of(
                                "GET",
                                URI.create("http://localhost:2990"),
                                URI.create(
                                        "http://localhost:2990/path/to/service?zee_last=param&repeated=parameter%201&first=param&repeated=parameter%202")))
                .isEqualTo(Hashes.body(
                        "GET&/path/to/service&first=param&repeated=parameter%201,parameter%202&zee_last=param"
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aWebhookIsSignedAsStandardWebhooksSay() {
        assertThat(Hashes.webhook(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330L,
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
