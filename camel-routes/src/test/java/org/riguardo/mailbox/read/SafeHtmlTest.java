package org.riguardo.mailbox.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Nothing of a message's HTML runs, loads, sends or covers; what it says stays. */
class SafeHtmlTest {

    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "link",
            "meta",
            "base",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "textarea",
            "select",
            "svg",
            "math",
            "video",
            "audio",
            "picture",
            "source",
            "template",
            "noscript",
            "dialog",
            "details",
            "marquee");

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(NEVER).as(html).doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue().toLowerCase(Locale.ROOT);
                assertThat(name)
                        .as(html)
                        .doesNotStartWith("on")
                        .isNotIn("id", "class", "name", "srcset", "background", "ping");
                if (name.equals("style")) {
                    assertThat(value).as(html).doesNotContain("url", "expression", "position", "\\");
                } else if (name.equals("src")) {
                    assertThat(value).as(html).matches("(?s)cid:.*|data:image/png;base64,.*");
                } else if (name.equals("href")) {
                    assertThat(value).as(html).matches("(?s)https?:.*|mailto:.*");
                }
            }
        }
    }

    @Test
    void nothingHostileIsLeft() {
        for (String hostile : HostileHtml.ALL) {
            SafeHtml safe = SafeHtml.of("<p>prima</p>" + hostile);
            assertHarmless(safe.html());
            assertHarmless(safe.shown(Map.of("x", "data:image/png;base64,AAAA")));
            assertThat(safe.html()).as(hostile).contains("prima");
        }
    }

    @Property(tries = 500)
    void whateverComes(@ForAll String text, @ForAll int which) {
        String hostile = HostileHtml.ALL.get(Math.floorMod(which, HostileHtml.ALL.size()));
        String mixed = hostile.substring(0, hostile.length() / 2) + text + hostile.substring(hostile.length() / 2);
        assertHarmless(SafeHtml.of(mixed).shown(Map.of()));
    }

    @Test
    void aLinkWithALineSeparatorInItIsALinkStill() {
        assertHarmless(SafeHtml.of("<a href='http://evil.example/\u2028x'>https://banca.it</a>")
                .shown(Map.of()));
    }

    @Test
    void imagesOfOtherServersAreCountedAndDescribed() {
        SafeHtml safe = SafeHtml.of(
                "<p>Ciao<img src='https://t.example/1.gif' width=1><img src=http://x.example/logo.png alt='Logo della ditta'></p>");
        assertThat(safe.remoteImages()).isEqualTo(2);
        assertThat(safe.html()).contains("[Logo della ditta]").doesNotContain("<img");
    }

    @Test
    void theMessagesOwnImagesAreShownInPlace() {
        SafeHtml safe =
                SafeHtml.of("<p><img src=\"cid:logo@x.it\" alt=\"Logo\" width=\"20\"><img src='cid:other'></p>");
        assertThat(safe.remoteImages()).isZero();
        assertThat(safe.shown(Map.of("logo@x.it", "data:image/png;base64,AAAA")))
                .contains("src=\"data:image/png;base64,AAAA\"")
                .contains("alt=\"Logo\"")
                .doesNotContain("cid:");
    }

    @Test
    void linksSayWhereTheyLead() {
        String shown = SafeHtml.of(
                        "<a href='https://evil.example/login?x=1'>www.banca.it</a> <a href='https://ok.example/'>ok.example</a>"
                                + " <a href='mailto:rossi@cliente.it?subject=x'>scrivimi</a>")
                .shown(Map.of());
        assertThat(shown)
                .contains("www.banca.it</a> [evil.example]")
                .contains("ok.example</a> <a")
                .contains("scrivimi</a> [rossi&#64;cliente.it]")
                .contains("target=\"_blank\"")
                .contains("rel=\"noopener noreferrer nofollow\"");
    }

    @Test
    void layoutOfOrdinaryMailStays() {
        String shown = SafeHtml.of(
                        "<table border=1 cellpadding=4><tr><td align=right bgcolor=#eeeeee style='color:#333;font-weight:bold'>1.200,00</td></tr>"
                                + "</table><ul><li>uno</li></ul><font color=red size=2>rosso</font><br><pre>a\n  b</pre>")
                .shown(Map.of());
        assertThat(shown).contains("<td", "bgcolor", "font-weight:bold", "<li>uno</li>", "color=\"red\"", "a\n  b");
    }

    @Test
    void aHugePageCostsLittle() {
        String page = "<div><table><tr><td style='color:red'><b>x</b></td></tr></table></div>".repeat(20_000);
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> SafeHtml.of(page));
        String deep = "<div>".repeat(100_000) + "x";
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> SafeHtml.of(deep));
    }
}
