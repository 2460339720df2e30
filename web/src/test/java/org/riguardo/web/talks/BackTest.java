package org.riguardo.web.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example/",
                "javascript:alert(1)",
                "/clients\r\nSet-Cookie: a=b",
                "/%zz",
                "/clients?query=100%",
                "/a b",
                ""
            })
    void whatIsNoPageOfThisSiteLeadsToTheStart(String back) {
        assertThat(Back.to(back, "turned=undone")).isEqualTo("/?turned=undone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/clients/c1", "/worklist/on-hold?person=paolo&text=caff%C3%A8", "/week?from=2026-03-03"})
    void aPageOfThisSiteIsComeBackTo(String back) {
        String path = Back.to(back, "turned=undone");

        assertThat(path).startsWith(back).endsWith("turned=undone");
        assertThat(URI.create("http://riguardo.example/riguardo/")
                        .resolve(path.substring(1))
                        .getHost())
                .isEqualTo("riguardo.example");
    }

    @Test
    void whatWasDoneBeforeIsSaidOnce() {
        assertThat(Back.to("/clients/c1?turned=snooze-c1", "turned=undone")).isEqualTo("/clients/c1?turned=undone");
    }
}
