package org.riguardo.mailboxes.reach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.firm.FirmConfig;

/**
 * Where an address that somebody typed may lead: out of this network, and into it only where {@code riguardo.mail.private-addresses}
 * says so. The mail servers of the default firm are exempt, since whoever administers that firm runs this installation.
 */
@ApplicationScoped
public class Destinations {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    @Inject
    @ConfigProperty(name = "riguardo.mail.private-addresses", defaultValue = "false")
    private boolean inside;

    @Inject
    private FirmConfig firms;

    /** The same outside a server, for a firm that is not the default one. */
    public static Destinations of(boolean inside) {
        Destinations destinations = new Destinations();
        destinations.inside = inside;
        destinations.firms = new FirmConfig();
        return destinations;
    }

    /** Whether that names this machine. */
    public static boolean here(String host) {
        return HERE.contains(host);
    }

    /** Whether that may be a token endpoint as it is written: HTTPS, or plain HTTP on this machine. */
    public static boolean endpoint(URI address) {
        boolean plain = "http".equals(address.getScheme());
        return address.getHost() != null
                && address.getUserInfo() == null
                && address.getFragment() == null
                && ("https".equals(address.getScheme()) || plain && here(address.getHost()));
    }

    /** Whether mail servers of that firm may be inside this network. */
    public boolean insideFor(String firm) {
        return inside || firms.defaultFirm().filter(firm::equals).isPresent();
    }

    /** Refuses a token endpoint that must not be asked. */
    public void check(URI endpoint) throws MailboxException {
        if (!endpoint(endpoint)) {
            throw wrong(
                    "L’indirizzo dei token deve cominciare con https://.",
                    "The token endpoint must begin with https://.",
                    null);
        }
        if (!inside) {
            checkOutside(endpoint.getHost());
        }
    }

    /** Refuses a mail server that this firm must not reach. */
    public void check(String firm, String host) throws MailboxException {
        if (!insideFor(firm)) {
            checkOutside(host);
        }
    }

    private static void checkOutside(String host) throws MailboxException {
        try {
            if (Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Destinations::inside)) {
                throw wrong(
                        host
                                + " è dentro questa rete. Chi gestisce il server può ammetterlo con riguardo.mail.private-addresses=true.",
                        host
                                + " is inside this network. Whoever runs the server can allow it by riguardo.mail.private-addresses=true.",
                        null);
            }
        } catch (UnknownHostException unknown) {
            throw wrong(
                    "Il server " + host + " non esiste, o il suo nome non si trova ora. Controllare come è scritto.",
                    "There is no server " + host + ", or its name cannot be found now. Check how it is written.",
                    unknown);
        }
    }

    private static MailboxException wrong(String it, String en, @Nullable Throwable cause) {
        return new SaidException(MailboxException.Reason.UNREACHABLE, new Sentence(it, en), cause);
    }

    /** Loopback, link-local, private (RFC 1918, RFC 4193), shared (RFC 6598), unspecified and multicast addresses. */
    static boolean inside(InetAddress address) {
        byte[] octets = address.getAddress();
        int first = octets[0] & 0xff;
        int second = octets[1] & 0xff;
        boolean six = octets.length == 16;
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || six && (first & 0xfe) == 0xfc
                || six && first == 0 && second == 0x64
                || !six && first == 0
                || !six && first == 100 && (second & 0xc0) == 64
                || !six && first >= 240;
    }
}
