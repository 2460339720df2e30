package org.riguardo.plugins.views;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a link of a plugin may lead: to an {@code https} address, or to a page of this site; never anywhere else. */
public final class SafeLink {

    private static final int LONGEST = 2_000;
    private static final String OWN = "/riguardo/";
    private static final Pattern PLAIN = Pattern.compile("[!#-;=?-\\[\\]_a-z~]+");
    private static final Pattern UPWARDS = Pattern.compile("(?i)(?:^|/)(?:\\.|%2e){1,2}(?:[/?#]|$)|%5c|%2f|//");

    private SafeLink() {}

    /** The address as it came, when it may be followed. */
    public static Optional<String> of(@Nullable String href) {
        if (href == null || href.length() > LONGEST || !PLAIN.matcher(href).matches()) {
            return Optional.empty();
        }
        return href.startsWith(OWN) ? own(href) : elsewhere(href);
    }

    /** Whether the address leads away from this site. */
    static boolean leadsAway(String href) {
        return !href.startsWith(OWN);
    }

    /** The address with the client's id in the place {@code {clientId}}; empty when it has such a place and there is no client. */
    public static Optional<String> filled(String pattern, @Nullable String clientId) {
        if (!pattern.contains("{clientId}")) {
            return Optional.of(pattern);
        }
        return clientId == null
                ? Optional.empty()
                : Optional.of(pattern.replace("{clientId}", URLEncoder.encode(clientId, StandardCharsets.UTF_8)));
    }

    private static Optional<String> own(String href) {
        int end = href.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = href.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return UPWARDS.matcher(href.substring(0, end)).find() ? Optional.empty() : Optional.of(href);
    }

    private static Optional<String> elsewhere(String href) {
        try {
            URI uri = new URI(href);
            boolean safe = "https".equals(lower(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null;
            return safe ? Optional.of(href) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
