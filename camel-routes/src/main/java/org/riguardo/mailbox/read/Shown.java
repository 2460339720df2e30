package org.riguardo.mailbox.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/** Makes harmless HTML ready to be looked at: says where links lead, and puts the message's own images in their places. */
final class Shown extends HtmlStreamEventReceiverWrapper {

    private static final int LONGEST = 100;

    private final Map<String, String> images;
    private final StringBuilder words = new StringBuilder();
    private String leads = "";

    Shown(HtmlStreamEventReceiver underlying, Map<String, String> images) {
        super(underlying);
        this.images = images;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        switch (element) {
            case "a" -> {
                leads = target(SafeHtml.attribute(attributes, "href"));
                words.setLength(0);
                List<String> all = new ArrayList<>(attributes);
                all.addAll(List.of("target", "_blank", "rel", "noopener noreferrer nofollow"));
                super.openTag(element, all);
            }
            case "img" -> image(attributes);
            default -> super.openTag(element, attributes);
        }
    }

    private void image(List<String> attributes) {
        String source = SafeHtml.attribute(attributes, "src").strip();
        String image = source.length() > 4 ? images.get(decoded(source.substring(4))) : null;
        if (image == null) {
            super.text(" [" + SafeHtml.attribute(attributes, "alt") + "] ");
            return;
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            boolean isSource = attributes.get(i).equals("src");
            all.add(attributes.get(i));
            all.add(isSource ? image : attributes.get(i + 1));
        }
        super.openTag("img", all);
    }

    @Override
    public void text(String text) {
        if (!leads.isEmpty() && words.length() < 1_000) {
            words.append(text);
        }
        super.text(text);
    }

    @Override
    public void closeTag(String element) {
        super.closeTag(element);
        if (element.equals("a") && !leads.isEmpty()) {
            if (!words.toString().strip().toLowerCase(Locale.ROOT).equals(leads)) {
                super.text(" [" + leads + "]");
            }
            leads = "";
        }
    }

    private static String target(String href) {
        if (href.isBlank()) {
            return "";
        }
        String target;
        try {
            URI uri = URI.create(href.strip());
            String host = uri.getHost();
            target = host != null ? host : href.replaceFirst("(?i)^mailto:", "").replaceFirst("\\?.*", "");
        } catch (IllegalArgumentException unusual) {
            target = href;
        }
        return target.substring(0, Math.min(target.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String contentId) {
        try {
            return java.net.URLDecoder.decode(contentId.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return contentId;
        }
    }
}
