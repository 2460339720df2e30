package org.riguardo.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.problem.InputProblem;

class BodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "{",
                "{\"a\":1}}",
                "{\"a\":1} {\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "[]",
                "\"a\"",
                "1",
                "null",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":\"\u0001\"}",
                "\ufeff{}x"
            })
    void whatIsNoSingleObjectIsRefusedInASentence(String text) {
        assertThatThrownBy(() -> Body.fields(stream(text)))
                .asInstanceOf(InstanceOfAssertFactories.throwable(InputProblem.class))
                .satisfies(problem -> {
                    assertThat(problem.sentence().it()).endsWith(".");
                    assertThat(problem.sentence().en()).endsWith(".").doesNotContain("Exception");
                });
    }

    @Test
    void brokenJsonIsPlaced() {
        assertThatThrownBy(() -> Body.fields(stream("{\n  \"a\": tru\n}")))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"a\":" + "[".repeat(60_000) + "]".repeat(60_000) + "}";
        assertThatThrownBy(() -> Body.fields(stream(deep))).isInstanceOf(InputProblem.class);
    }

    @Test
    void anotherCharsetIsRefused() {
        byte[] latin = "{\"note\":\"perché\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Body.fields(new ByteArrayInputStream(latin))).isInstanceOf(InputProblem.class);
    }

    @Test
    void oneByteTooManyIsRefusedBeforeItIsRead() throws IOException {
        assertThat(Body.object(stream("{\"a\":true}"), 10)).hasSize(10);
        assertThatThrownBy(() -> Body.object(stream("{\"a\":false}"), 10)).isInstanceOf(Body.TooLarge.class);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
