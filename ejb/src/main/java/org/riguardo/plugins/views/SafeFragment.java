package org.riguardo.plugins.views;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What a plugin says in a panel, made harmless by an allow-list (OWASP Java HTML Sanitizer): paragraphs, lists, tables, emphasis and links; nothing that runs,
 * is sent, is loaded or looks like a part of the page around it.
 */
public final class SafeFragment {

    /** The most characters of a fragment. */
    static final int LONGEST = 50_000;

    private static final Pattern WORD = Pattern.compile("[a-z]{1,10}");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "ul", "ol", "li", "dl", "dt", "dd", "h3", "h4", "blockquote", "pre", "div")
            .allowElements("strong", "b", "em", "i", "small", "s", "sub", "sup", "code", "q", "abbr", "span", "wbr")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements(SafeFragment::link, "a")
            .allowTextIn("table")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https")
            .allowAttributes("scope")
            .matching(WORD)
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .matching(COUNT)
            .onElements("th", "td")
            .allowAttributes("lang")
            .matching(Pattern.compile("[A-Za-z-]{2,12}"))
            .globally()
            .allowAttributes("title")
            .onElements("abbr")
            .allowWithoutAttributes("span")
            .toFactory();

    private SafeFragment() {}

    /** The harmless form; what is longer than 50,000 characters is cut before it is read. */
    public static String of(String html) {
        String bounded = html.length() <= LONGEST ? html : html.substring(0, LONGEST);
        return POLICY.sanitize(bounded).strip();
    }

    private static @Nullable String link(String element, List<String> attributes) {
        int at = attributes.indexOf("href");
        String href =
                at < 0 ? null : SafeLink.of(attributes.get(at + 1).strip()).orElse(null);
        attributes.clear();
        if (href == null) {
            return "span";
        }
        attributes.addAll(List.of("href", href, "rel", "noopener noreferrer"));
        if (SafeLink.leadsAway(href)) {
            attributes.addAll(List.of("target", "_blank"));
        }
        return element;
    }
}
