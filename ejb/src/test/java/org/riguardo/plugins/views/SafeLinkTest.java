package org.riguardo.plugins.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/a/b?c=d&e=%20f#g",
                "HTTPS://example.com/",
                "/riguardo/clients/1?logged=x",
                "/riguardo/week#monday"
            })
    void anAddressElsewhereOrAPageOfThisSiteIsFollowed(String href) {
        assertThat(SafeLink.of(href)).contains(href);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://example.com",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "//example.com/riguardo/",
                "https:example.com",
                "https:///riguardo",
                "https://someone@example.com/",
                "https://example.com/\"onclick=",
                "https://example.com\\@riguardo.example/",
                " https://example.com",
                "/other/",
                "/riguardo",
                "/riguardo/../other",
                "/riguardo/%2e%2E/other",
                "/riguardo/.%2e/other",
                "/riguardo/..%2fother",
                "/riguardo//example.com",
                "/riguardo/\\example.com",
                "riguardo/clients",
                "mailto:x@example.com"
            })
    void anythingElseIsNot(String href) {
        assertThat(SafeLink.of(href)).isEmpty();
    }

    @Test
    void aVeryLongAddressIsNotFollowed() {
        assertThat(SafeLink.of("https://example.com/" + "a".repeat(2_000))).isEmpty();
        assertThat(SafeLink.of(null)).isEmpty();
    }

    @Test
    void theClientStandsInItsPlaceAndCannotLeaveIt() {
        assertThat(SafeLink.filled("https://x.example/?c={clientId}", "a&b/../c"))
                .contains("https://x.example/?c=a%26b%2F..%2Fc");
        assertThat(SafeLink.filled("https://x.example/?c={clientId}", null)).isEmpty();
        assertThat(SafeLink.filled("https://x.example/", null)).contains("https://x.example/");
    }

    @Test
    void aDescriptorIsToldWhatItsLinksMayNotBe() {
        assertThat(HostMade.leadsSomewhere("https://x.example/?c={clientId}", false))
                .isTrue();
        assertThat(HostMade.leadsSomewhere("/riguardo/clients/{clientId}", false))
                .isTrue();
        assertThat(HostMade.leadsSomewhere("/card/{clientId}", true)).isTrue();
        assertThat(HostMade.leadsSomewhere("/card/{clientId}", false)).isFalse();
        assertThat(HostMade.leadsSomewhere("//evil.example", true)).isFalse();
        assertThat(HostMade.leadsSomewhere("javascript:alert({clientId})", true))
                .isFalse();
    }
}
