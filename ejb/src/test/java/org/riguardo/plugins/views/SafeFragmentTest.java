package org.riguardo.plugins.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFragmentTest {

    @Test
    void wordsListsTablesAndEmphasisStay() {
        String html = "<p>Paga <strong>il 5</strong></p><ul><li>uno</li></ul>"
                + "<table><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr><td colspan=\"2\">1</td></tr></tbody></table>";
        assertThat(SafeFragment.of(html)).isEqualTo(html);
    }

    @Test
    void aLinkLeadsApartAndTellsNothing() {
        assertThat(SafeFragment.of("<a href=\"https://example.com/a?b=c\" onclick=\"x()\" target=\"_top\">via</a>"))
                .contains("href=\"https://example.com/a?b&#61;c\"", "rel=\"noopener noreferrer\"", "target=\"_blank\"")
                .doesNotContain("onclick", "_top");
        assertThat(SafeFragment.of("<a href=\"/riguardo/week\">qui</a>"))
                .contains("href=\"/riguardo/week\"")
                .doesNotContain("target");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title='x'</script>",
                "<p onmouseover=\"x()\">y</p>",
                "<img src=x onerror=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<iframe src=\"https://example.com\"></iframe>",
                "<object data=x></object><embed src=x>",
                "<form action=\"/riguardo/stop\" method=post><button>Ferma</button><input name=csrf></form>",
                "<style>body{display:none}</style>",
                "<p style=\"position:fixed;inset:0\">y</p>",
                "<p id=\"main\" class=\"notice\">y</p>",
                "<div hx-get=\"/riguardo/stop\" hx-trigger=\"load\" data-hx-post=\"/riguardo/stop\">y</div>",
                "<base href=\"https://example.com\"><meta http-equiv=refresh content=\"0;url=//x\">",
                "<link rel=stylesheet href=//x>",
                "<a href=\"javascript:alert(1)\">y</a>",
                "<a href=\"&#106;avascript:alert(1)\">y</a>",
                "<a href=\"data:text/html,x\">y</a>",
                "<a href=\"//example.com\">y</a>",
                "<a href=\"http://example.com\">y</a>",
                "<a href=\"/riguardo/../x\">y</a>",
                "<a href=\"/other\">y</a>",
                "<a ping=\"https://x\" download href=\"/riguardo/%2e%2e/x\">y</a>",
                "<h1>Riguardo</h1><h2>x</h2><dialog open>x</dialog>",
                "<video autoplay src=x></video><audio src=x></audio>",
                "<details open ontoggle=alert(1)>x</details>",
                "<p title=\"\"><!--><img src=x onerror=alert(1)>--></p>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
            })
    void whatRunsIsSentIsLoadedOrPosesAsThePageIsTakenOut(String hostile) {
        String safe = SafeFragment.of(hostile);
        assertThat(safe.replaceAll("(?s)</?(?:p|div|span)>", "")).doesNotContain("<");
        assertThat(safe).doesNotContainPattern("(?i)<[^>]*(?:on\\w+=|hx-|style=|class=|id=|href=)");
    }

    @Test
    void whatIsLongIsCutAndStaysWhole() {
        String safe = SafeFragment.of("<p><strong>" + "a".repeat(200_000));
        assertThat(safe).hasSizeLessThan(51_000).endsWith("</strong></p>");
    }

    @Test
    void whatIsLeftOpenDoesNotReachThePage() {
        assertThat(SafeFragment.of("</div></section><p>a")).isEqualTo("<p>a</p>");
        assertThat(SafeFragment.of(" <script></script> ")).isEmpty();
    }
}
