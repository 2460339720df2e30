package org.riguardo.mailbox.compose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * An address as it goes over the wire (RFC 5321): a national domain name in its ASCII form (RFC 5890), the part before it as it is. Quoted local parts and
 * addresses without a domain name are none.
 *
 * @param text as it stands in a header and in an envelope
 */
public record WireAddress(String text) {

    private static final String LOCAL = "[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~.-]+";
    private static final String DOMAIN = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    // these mean another domain in the older rules that Java knows (RFC 5894, section 7.2)
    private static final String DEVIANT = ".*[\u00df\u03c2\u200c\u200d].*";

    /** The address; empty when that is none. */
    public static Optional<WireAddress> of(String given) {
        String typed = given.strip();
        int at = typed.lastIndexOf('@');
        String local = at < 0 ? "" : typed.substring(0, at);
        String domain = at < 0 ? "" : domain(typed.substring(at + 1));
        boolean fits = local.matches(LOCAL)
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..")
                && local.getBytes(UTF_8).length <= 64
                && domain.length() <= 253
                && domain.matches(DOMAIN);
        return fits ? Optional.of(new WireAddress(local + "@" + domain)) : Optional.empty();
    }

    /** Whether only servers with SMTPUTF8 (RFC 6531) can carry it. */
    public boolean international() {
        return text.chars().anyMatch(each -> each > 0x7e);
    }

    private static String domain(String typed) {
        try {
            return typed.matches(DEVIANT) ? "" : IDN.toASCII(typed).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
