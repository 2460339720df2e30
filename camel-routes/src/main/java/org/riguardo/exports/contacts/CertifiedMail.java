package org.riguardo.exports.contacts;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells addresses of certified mail (PEC) from ordinary ones by the names of their domains, as far as these say so. */
public final class CertifiedMail {

    private static final Pattern DOMAIN = Pattern.compile(
            "(.*[.-])?(pec|arubapec|pecmail|legalmail|postecert|postacertificata|pecimprese|registerpec|gigapec|cert|sicurezzapostale)"
                    + "([.-].*)?");

    private CertifiedMail() {}

    /** Whether the domain of the address says that it is one. */
    public static boolean looksSo(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return DOMAIN.matcher(domain).matches();
    }
}
