package org.riguardo.timeline.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The domains of providers that everybody uses: two addresses there have nothing to do with each other. They stand in {@code shared-domains.txt} beside this
 * class; a firm adds others by the property {@code riguardo.mail.shared-domains}, divided by commas, a dot before those that stand for all below them too.
 */
public final class SharedDomains {

    private static final String ADDED = "riguardo.mail.shared-domains";
    private static final Set<String> SHARED = read();

    private SharedDomains() {}

    /** Whether the domain is one of them. */
    public static boolean isShared(String domain) {
        return isShared(domain, SHARED);
    }

    static boolean isShared(String domain, Set<String> shared) {
        String plain = domain.toLowerCase(Locale.ROOT);
        if (shared.contains(plain)) {
            return true;
        }
        String above = "." + plain;
        while (!above.isEmpty()) {
            if (shared.contains(above)) {
                return true;
            }
            int dot = above.indexOf('.', 1);
            above = dot < 0 ? "" : above.substring(dot);
        }
        return false;
    }

    private static Set<String> read() {
        try (InputStream file = SharedDomains.class.getResourceAsStream("shared-domains.txt")) {
            Set<String> read = parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            read.addAll(parse(added().replace(',', '\n')));
            return Set.copyOf(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String added() {
        try {
            Optional<String> added = ConfigProvider.getConfig().getOptionalValue(ADDED, String.class);
            return added.orElse("");
        } catch (IllegalStateException outsideAServer) {
            return "";
        }
    }

    static Set<String> parse(String text) {
        Set<String> domains = new HashSet<>();
        Stream.of(text.split("\n"))
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(domains::add);
        return domains;
    }
}
