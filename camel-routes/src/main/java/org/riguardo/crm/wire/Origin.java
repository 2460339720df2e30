package org.riguardo.crm.wire;

import java.net.URI;
import java.util.Locale;

/** Where a customer system lives, and which other addresses its password may go to: the same host, or over TLS one of the same domain. */
record Origin(URI base) {

    boolean covers(URI other) {
        if (other.getHost() == null || other.getScheme() == null || other.getUserInfo() != null) {
            return false;
        }
        String scheme = other.getScheme().toLowerCase(Locale.ROOT);
        String host = other.getHost().toLowerCase(Locale.ROOT);
        String own = base.getHost().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (host.equals(own)) {
            return secure && port(other) == 443
                    || scheme.equalsIgnoreCase(base.getScheme()) && port(other) == port(base);
        }
        return secure && isName(own) && isName(host) && (host.endsWith("." + own) || host.endsWith("." + domain(own)));
    }

    /** The domain that the host is a part of: without its first label where three or more remain or stand. */
    private static String domain(String host) {
        String rest = host.substring(host.indexOf('.') + 1);
        return rest.indexOf('.') > 0 ? rest : host;
    }

    private static boolean isName(String host) {
        return host.indexOf('.') > 0 && !host.startsWith("[") && !host.matches("[0-9.]+");
    }

    private static int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
