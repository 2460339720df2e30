package org.riguardo.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfFilterTest {
    private final FakeRequest browser = new FakeRequest();

    @Test
    void theTokenOfTheSessionPassesAsFieldAndAsHeader() throws Exception {
        String token = Csrf.token(browser.session());
        browser.parameters.put("csrf", token);
        assertThat(passes()).isTrue();

        browser.parameters.clear();
        browser.headers.put("X-Csrf-Token", token);
        assertThat(passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void withoutATokenNothingIsChanged(String method) throws Exception {
        Csrf.token(browser.session());
        browser.method = method;

        assertThat(passes()).isFalse();
        assertThat(browser.status).isEqualTo(403);
        assertThat(Problem.refused(browser.request(), 403).kind()).isEqualTo("stale-page");
    }

    @Test
    void aTokenOfAnotherSessionIsRefused() throws Exception {
        Csrf.token(browser.session());
        browser.parameters.put("csrf", Csrf.token(new FakeRequest().session()));

        assertThat(passes()).isFalse();
    }

    @Test
    void aSessionThatNeverSawAPageIsRefusedWithAnyToken() throws Exception {
        browser.parameters.put("csrf", "");

        assertThat(passes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void lookingNeedsNoToken(String method) throws Exception {
        browser.method = method;

        assertThat(passes()).isTrue();
    }

    @Test
    void whatHostsSendHasNoSessionAndNothingElsePassesByLookingLikeIt() throws Exception {
        browser.path = "/riguardo/embedded/porta/events";
        assertThat(passes()).isTrue();

        for (String path : new String[] {"/riguardo/embedded/../settings", "/riguardo/embedded/%2e%2e/settings"}) {
            browser.path = path;
            browser.meant = "/settings";
            assertThat(passes()).as(path).isFalse();
        }
        browser.path = "/riguardo/settings/embedded/";
        browser.meant = null;
        assertThat(passes()).isFalse();
    }

    @Test
    void aSessionKeepsItsToken() {
        assertThat(Csrf.token(browser.session()))
                .isEqualTo(Csrf.token(browser.session()))
                .hasSize(32);
    }

    private boolean passes() throws Exception {
        AtomicBoolean passed = new AtomicBoolean();
        new CsrfFilter().doFilter(browser.request(), browser.response(), (request, response) -> passed.set(true));
        return passed.get();
    }
}
