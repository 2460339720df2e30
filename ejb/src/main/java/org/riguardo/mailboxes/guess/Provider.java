package org.riguardo.mailboxes.guess;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.riguardo.api.mailbox.MailboxAccount.Security;

/** The providers that firms here mostly have: their servers as their own guides name them, IMAP with TLS on port 993. */
public enum Provider {
    ARUBA("Aruba", "imaps.aruba.it", "smtps.aruba.it", List.of("aruba.it", "technet.it"), List.of("aruba.it")),
    ARUBA_PEC(
            "Aruba PEC",
            "imaps.pec.aruba.it",
            "smtps.pec.aruba.it",
            List.of("pec.it", "arubapec.it", "mypec.eu", "gigapec.it"),
            List.of("pec.aruba.it")),
    LEGALMAIL(
            "Legalmail",
            "mbox.cert.legalmail.it",
            "sendm.cert.legalmail.it",
            List.of("legalmail.it"),
            List.of("cert.legalmail.it")),
    NAMIRIAL(
            "Namirial PEC",
            "imaps.sicurezzapostale.it",
            "smtps.sicurezzapostale.it",
            List.of("sicurezzapostale.it"),
            List.of("sicurezzapostale.it")),
    REGISTER(
            "Register.it",
            "imap.register.it",
            "authsmtp.securemail.pro",
            List.of("register.it"),
            List.of("register.it", "securemail.pro")),
    LIBERO(
            "Libero",
            "imapmail.libero.it",
            "smtp.libero.it",
            List.of("libero.it", "inwind.it", "iol.it", "blu.it", "giallo.it"),
            List.of("libero.it")),
    VIRGILIO("Virgilio", "in.virgilio.it", "out.virgilio.it", List.of("virgilio.it"), List.of("virgilio.it")),
    TIM(
            "TIM",
            "imap.tim.it",
            "smtp.tim.it",
            List.of("tim.it", "alice.it", "tin.it"),
            List.of("tim.it", "aliceposta.it")),
    TISCALI("Tiscali", "imap.tiscali.it", "smtp.tiscali.it", List.of("tiscali.it"), List.of("tiscali.it")),
    GOOGLE(
            "Gmail",
            "imap.gmail.com",
            "smtp.gmail.com",
            List.of("gmail.com", "googlemail.com"),
            List.of("google.com", "googlemail.com")),
    MICROSOFT(
            "Microsoft 365",
            "outlook.office365.com",
            "smtp.office365.com",
            List.of("outlook.com", "outlook.it", "hotmail.com", "hotmail.it", "live.com", "live.it", "msn.com"),
            List.of("mail.protection.outlook.com", "olc.protection.outlook.com", "mx.microsoft")),
    YAHOO(
            "Yahoo",
            "imap.mail.yahoo.com",
            "smtp.mail.yahoo.com",
            List.of("yahoo.com", "yahoo.it", "ymail.com"),
            List.of("yahoodns.net")),
    ICLOUD(
            "iCloud",
            "imap.mail.me.com",
            "smtp.mail.me.com",
            List.of("icloud.com", "me.com", "mac.com"),
            List.of("mail.icloud.com"));

    private final String title;
    private final String host;
    private final String sending;
    private final List<String> domains;
    private final List<String> exchangers;

    Provider(String title, String host, String sending, List<String> domains, List<String> exchangers) {
        this.title = title;
        this.host = host;
        this.sending = sending;
        this.domains = domains;
        this.exchangers = exchangers;
    }

    /** Its name as people know it. */
    public String title() {
        return title;
    }

    /** Its IMAP server. */
    public String host() {
        return host;
    }

    /** Its SMTP server: TLS on port 465, but for Microsoft and Apple, which offer STARTTLS on 587. */
    public SendingGuess sending() {
        boolean later = this == MICROSOFT || this == ICLOUD;
        return new SendingGuess(sending, later ? 587 : 465, later ? Security.STARTTLS : Security.TLS, filesCopies());
    }

    /** Whether what is sent by its server stands in Sent by itself. */
    public boolean filesCopies() {
        return this == GOOGLE || this == MICROSOFT;
    }

    /** Whether one signs in by the address; Legalmail gives a user name of its own. */
    public boolean loginIsAddress() {
        return this != LEGALMAIL;
    }

    /** Whether mail programs need a password of their own there, once signing in takes two steps. */
    public boolean appPassword() {
        return this == GOOGLE || this == YAHOO || this == ICLOUD || this == LIBERO || this == ARUBA_PEC;
    }

    /** Whether it no longer takes a password at all. */
    public boolean tokensOnly() {
        return this == MICROSOFT;
    }

    /** The provider that has this server. */
    public static Optional<Provider> ofHost(String host) {
        return Arrays.stream(values()).filter(one -> one.host.equals(host)).findFirst();
    }

    static Optional<Provider> ofDomain(String domain) {
        return Arrays.stream(values())
                .filter(one -> one.domains.contains(domain))
                .findFirst();
    }

    /** The provider whose mail exchanger that is; the longest name that fits, as PEC has one below its provider's. */
    static Optional<Provider> ofExchanger(String exchanger) {
        Provider best = null;
        int length = 0;
        for (Provider one : values()) {
            for (String name : one.exchangers) {
                if (("." + exchanger).endsWith("." + name) && name.length() > length) {
                    best = one;
                    length = name.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
