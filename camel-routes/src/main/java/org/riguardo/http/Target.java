package org.riguardo.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Where a request goes: the host by name, for its certificate, and the addresses that were looked at, for the connection. */
record Target(String host, int port, boolean tls, List<InetAddress> addresses) {

    /** Looks a name up; a seam for tests. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    static Target of(URI uri, Predicate<InetAddress> allowed, Names names) throws HttpProblem {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("https");
        if (!tls && !scheme.equals("http")
                || uri.getHost() == null
                || uri.getHost().endsWith(".")
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null) {
            throw new HttpProblem(HttpProblem.Kind.REFUSED, "not a plain http or https address");
        }
        String host = uri.getHost().replaceAll("^\\[|]$", "");
        List<InetAddress> addresses = lookup(host, names);
        for (InetAddress address : addresses) {
            if (!Addresses.open(address) && !allowed.test(address)) {
                throw new HttpProblem(HttpProblem.Kind.REFUSED, host + " is a private address, or leads to one");
            }
            if (!tls && Addresses.open(address)) {
                throw new HttpProblem(
                        HttpProblem.Kind.REFUSED, host + " is beyond the private network: https is needed");
            }
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        return new Target(host, port, tls, addresses);
    }

    private static List<InetAddress> lookup(String host, Names names) throws HttpProblem {
        try {
            List<InetAddress> addresses = List.of(names.of(host));
            if (!addresses.isEmpty()) {
                return addresses;
            }
            throw new HttpProblem(HttpProblem.Kind.UNKNOWN_HOST, host + " is not known");
        } catch (UnknownHostException e) {
            throw new HttpProblem(HttpProblem.Kind.UNKNOWN_HOST, host + " is not known", e);
        }
    }

    /** What the {@code Host} header says. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (tls ? 443 : 80) ? name : name + ":" + port;
    }
}
