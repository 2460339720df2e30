package org.riguardo.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeFilterTest {
    private final FakeRequest browser = new FakeRequest();

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 10_000_300, SizeFilter.MOST})
    void whatAFileOfTenMegabytesNeedsPasses(long length) throws Exception {
        browser.length = length;

        assertThat(passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {SizeFilter.MOST + 1, 52_428_800, Long.MAX_VALUE})
    void whatIsLargerIsRefusedWithWhatToDo(long length) throws Exception {
        browser.length = length;

        assertThat(passes()).isFalse();
        assertThat(browser.status).isEqualTo(413);
    }

    @Test
    void theReasonNamesTheSizeAndALinkLeadsBack() throws Exception {
        browser.length = 52_428_800;
        browser.headers.put("Referer", "https://studio.example/riguardo/drafts/d1/preview?done=saved#files");
        passes();

        Problem problem = Problem.refused(browser.request(), 413);
        assertThat(problem.kind()).isEqualTo("too-large");
        assertThat(problem.sentence().it()).contains("circa 52 MB", "al massimo 10 MB");
        assertThat(ProblemPage.back(browser.request())).isEqualTo("/drafts/d1/preview");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/riguardo/drafts/d1",
                "https://studio.example/other/drafts/d1",
                "https://studio.example/riguardo//elsewhere.example",
                "javascript:alert(1)",
                "%%"
            })
    void noLinkLeadsOutOfTheApplication(String referer) {
        browser.headers.put("Referer", referer);

        assertThat(ProblemPage.back(browser.request())).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Transfer-Encoding, chunked", "Content-Type, multipart/form-data; boundary=x"})
    void whatHidesItsLengthIsNotRead(String header, String value) throws Exception {
        browser.headers.put(header, value);
        browser.length = -1;

        assertThat(passes()).isFalse();
        assertThat(browser.status).isEqualTo(411);
    }

    private boolean passes() throws Exception {
        AtomicBoolean passed = new AtomicBoolean();
        new SizeFilter().doFilter(browser.request(), browser.response(), (request, response) -> passed.set(true));
        return passed.get();
    }
}
