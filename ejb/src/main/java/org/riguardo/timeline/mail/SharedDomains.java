package org.riguardo.timeline.mail;

import java.util.Locale;
import java.util.Set;

/** The domains of providers that everybody uses: two addresses there have nothing to do with each other. */
public final class SharedDomains {

    private static final Set<String> SHARED = Set.of(
            "gmail.com",
            "googlemail.com",
            "libero.it",
            "hotmail.it",
            "hotmail.com",
            "outlook.it",
            "outlook.com",
            "live.it",
            "live.com",
            "yahoo.it",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "tiscali.it",
            "alice.it",
            "tim.it",
            "virgilio.it",
            "tin.it",
            "fastwebnet.it",
            "pec.it",
            "pec.aruba.it",
            "arubapec.it",
            "legalmail.it",
            "postecert.it",
            "pecmail.it",
            "registerpec.it",
            "gigapec.it",
            "msn.com");

    private SharedDomains() {}

    /** Whether the domain is one of them. */
    public static boolean isShared(String domain) {
        return SHARED.contains(domain.toLowerCase(Locale.ROOT));
    }
}
