package org.riguardo.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The private addresses that an administrator of the server allows to be asked, as networks; it never resolves a name. */
public final class PrivateAddresses implements Predicate<InetAddress> {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final List<Network> networks;

    private record Network(byte[] bytes, int bits) {
        boolean holds(byte[] address) {
            if (address.length != bytes.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (bytes[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private PrivateAddresses(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /** None of them. */
    public static PrivateAddresses none() {
        return new PrivateAddresses(List.of());
    }

    /**
     * Networks and addresses, separated by commas or blanks, such as {@code 127.0.0.0/8, ::1, 10.1.0.0/16}.
     *
     * @throws IllegalArgumentException when one of them is neither
     */
    public static PrivateAddresses of(String list) {
        List<Network> networks = new ArrayList<>();
        for (String one : list.strip().split("[,\\s]+")) {
            if (!one.isEmpty()) {
                networks.add(network(one));
            }
        }
        return new PrivateAddresses(networks);
    }

    private static Network network(String text) {
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        if (!LITERAL.matcher(literal).matches()) {
            throw new IllegalArgumentException("no network: " + text);
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            int bits = slash < 0 ? bytes.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > bytes.length * 8) {
                throw new IllegalArgumentException("no network: " + text);
            }
            return new Network(bytes, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no network: " + text, e);
        }
    }

    @Override
    public boolean test(InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address.getAddress()));
    }
}
