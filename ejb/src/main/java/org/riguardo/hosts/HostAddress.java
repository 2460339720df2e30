package org.riguardo.hosts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a host says that it is: https, or http on this very machine; without a query, a fragment or anybody's name. */
public final class HostAddress {

    private static final int LONGEST = 500;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private HostAddress() {}

    /** The address without a slash at the end; empty when it is none that may be taken. */
    static Optional<String> base(@Nullable String given) {
        try {
            URI uri = new URI(given == null ? "" : given.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean taken = uri.getHost() != null
                    && uri.toString().length() <= LONGEST
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getHost().matches("[A-Za-z0-9.\\-]+|\\[[0-9a-fA-F:.]+]")
                    && (scheme.equals("https") || scheme.equals("http") && HERE.contains(uri.getHost()));
            return taken ? Optional.of(uri.toString().replaceFirst("/+$", "")) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Scheme, host and port of an address that was taken: what a browser compares. */
    public static String origin(String base) {
        URI uri = URI.create(base);
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://"
                + uri.getAuthority().toLowerCase(Locale.ROOT);
    }

    /** Whether an address has the same scheme, host and port. */
    static boolean sameOrigin(String base, String other) {
        return base(other).filter(one -> origin(one).equals(origin(base))).isPresent();
    }
}
