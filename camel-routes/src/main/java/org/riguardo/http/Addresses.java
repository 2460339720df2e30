package org.riguardo.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses lie in the open net; it resolves no names. */
final class Addresses {

    private Addresses() {}

    /** Whether an address is one that everybody reaches: not of this machine, this network, a tunnel into one, nor reserved. */
    static boolean open(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address ? open4(address.getAddress()) : open6((Inet6Address) address);
    }

    private static boolean open4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        boolean reserved = first == 0
                || first == 127
                || first >= 224
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113;
        return !reserved;
    }

    /** Only global unicast (2000::/3), without what carries an IPv4 address within, or documentation. */
    private static boolean open6(Inet6Address address) {
        byte[] b = address.getAddress();
        int high = (b[0] & 0xff) << 8 | b[1] & 0xff;
        int next = (b[2] & 0xff) << 8 | b[3] & 0xff;
        return (high & 0xe000) == 0x2000
                && high != 0x2002
                && !(high == 0x2001 && (next < 0x0200 || next == 0x0db8))
                && !(high == 0x3fff && next < 0x1000);
    }
}
