package org.riguardo.mailbox.read;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.owasp.html.Handler;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventProcessor;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * The HTML of a message made harmless by an allow-list (OWASP Java HTML Sanitizer): no script, form, frame or style sheet, nothing that a browser would
 * load, and links to web and mail addresses alone. Images of other servers are left out and their descriptions kept.
 *
 * @param html a fragment; images of the message itself are named as in {@code cid:logo@example}
 * @param remoteImages how many images of other servers were left out
 */
public record SafeHtml(String html, int remoteImages) {

    private static final Pattern LEADS = Pattern.compile("(?is)(?:https?|mailto):.*");
    private static final Pattern ENCLOSED = Pattern.compile("(?is)cid:.*");
    private static final Pattern MEASURE = Pattern.compile("\\d{1,4}%?");
    private static final Pattern COLOUR = Pattern.compile("#?[\\w ]{1,30}");
    private static final Pattern WORD = Pattern.compile("[\\w ,.'-]{1,80}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowCommonInlineFormattingElements()
            .allowCommonBlockElements()
            .allowElements(
                    "a",
                    "img",
                    "hr",
                    "pre",
                    "center",
                    "font",
                    "table",
                    "caption",
                    "colgroup",
                    "col",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "dl",
                    "dt",
                    "dd",
                    "q",
                    "abbr",
                    "address",
                    "wbr",
                    "kbd",
                    "samp",
                    "var",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "figure",
                    "figcaption")
            .allowTextIn("table")
            .allowWithoutAttributes("span", "font", "a")
            .disallowWithoutAttributes("img")
            .allowUrlProtocols("http", "https", "mailto", "cid")
            .allowAttributes("href")
            .matching(LEADS)
            .onElements("a")
            .allowAttributes("src")
            .matching(ENCLOSED)
            .onElements("img")
            .allowAttributes("alt", "title")
            .globally()
            .allowAttributes("align", "valign", "dir", "face", "lang", "type", "nowrap")
            .matching(WORD)
            .globally()
            .allowAttributes(
                    "width", "height", "border", "cellpadding", "cellspacing", "colspan", "rowspan", "size", "start")
            .matching(MEASURE)
            .globally()
            .allowAttributes("color", "bgcolor")
            .matching(COLOUR)
            .globally()
            .allowStyling()
            .toFactory();

    /** The harmless form of any HTML, to be kept. */
    public static SafeHtml of(String html) {
        RemoteImages[] images = new RemoteImages[1];
        String safe = sanitized(html, HtmlStreamEventProcessor.Processors.IDENTITY, receiver -> {
            images[0] = new RemoteImages(receiver);
            return images[0];
        });
        return new SafeHtml(safe, images[0] == null ? 0 : images[0].count());
    }

    /**
     * The fragment as it is shown: made harmless once more, each link followed by where it leads, opened apart and without a trace back.
     *
     * @param images the images of the message itself, as data URIs by their Content-ID; others are left out
     */
    public String shown(Map<String, String> images) {
        return sanitized(html, receiver -> new Shown(receiver, images), HtmlStreamEventProcessor.Processors.IDENTITY);
    }

    private static String sanitized(String html, HtmlStreamEventProcessor after, HtmlStreamEventProcessor before) {
        StringBuilder out = new StringBuilder(html.length());
        HtmlStreamEventReceiver renderer = HtmlStreamRenderer.create(out, Handler.DO_NOTHING);
        HtmlSanitizer.sanitize(html, POLICY.apply(after.wrap(renderer)), before);
        return out.toString();
    }

    /** The value of an attribute; empty where there is none. */
    static String attribute(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equalsIgnoreCase(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }
}
