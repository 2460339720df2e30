package org.riguardo.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadersFilterTest {
    @Test
    void scriptsComeFromThisServerAloneAndNoFrameHoldsThePage() throws Exception {
        FakeRequest browser = new FakeRequest();
        new HeadersFilter("https://sso.studio.example:8443/realms/riguardo")
                .doFilter(browser.request(), browser.response(), (request, response) -> {});

        assertThat(browser.answered.get("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .endsWith("form-action 'self' https://sso.studio.example:8443")
                .doesNotContain("unsafe");
        assertThat(browser.answered)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("Cache-Control", "no-store");
    }

    @Test
    void aMailAsItsSenderLaidItOutRunsAndLoadsNothing() throws Exception {
        FakeRequest browser = new FakeRequest();
        browser.path = "/riguardo/mail/messages/0a1b-2c/html";
        new HeadersFilter("https://sso.studio.example:8443/realms/riguardo")
                .doFilter(browser.request(), browser.response(), (request, response) -> {});

        assertThat(browser.answered.get("Content-Security-Policy"))
                .startsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:;")
                .endsWith("frame-ancestors 'self'")
                .doesNotContain("script-src", "allow-scripts", "allow-same-origin");
        assertThat(browser.answered).containsEntry("X-Frame-Options", "SAMEORIGIN");
    }

    @Test
    void aPageForHostsMayStandNowhereUntilItSaysWhere() throws Exception {
        FakeRequest browser = new FakeRequest();
        browser.path = "/riguardo/embedded/porta/panel";
        new HeadersFilter("https://sso.studio.example:8443/realms/riguardo")
                .doFilter(browser.request(), browser.response(), (request, response) -> {});

        assertThat(browser.answered.get("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(browser.answered)
                .containsEntry("Referrer-Policy", "no-referrer")
                .doesNotContainKey("X-Frame-Options");
    }

    @Test
    void framesShowThisServerAndTheApprovedRemotePluginsOfTheFirm() throws Exception {
        assertThat(policyOf("paolo", List.of("https://cards.example/app/", "https://maps.example:8443/")))
                .contains("; frame-src 'self' https://cards.example/app/ https://maps.example:8443/; base-uri");
        assertThat(policyOf("paolo", List.of())).contains("; frame-src 'self'; base-uri");
        assertThat(policyOf(null, List.of("https://cards.example/app/"))).contains("; frame-src 'self'; base-uri");
    }

    private static String policyOf(@Nullable String user, List<String> frames) throws Exception {
        FakeRequest browser = new FakeRequest();
        browser.user = user;
        HeadersFilter filter = new HeadersFilter("https://sso.studio.example:8443/realms/riguardo") {
            private static final long serialVersionUID = 1L;

            @Override
            List<String> frameSources() {
                return frames;
            }
        };
        filter.doFilter(browser.request(), browser.response(), (request, response) -> {});
        return browser.answered.get("Content-Security-Policy");
    }
}
