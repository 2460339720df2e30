package org.riguardo.mailboxes.guess;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.riguardo.api.mailbox.MailboxAccount.Security;

/**
 * Guesses the server of an address: by its domain where that is a provider's, by what the domain says of itself (SRV records of RFC
 * 6186), by who takes its mail (MX), else by the names that servers mostly have. It asks name servers alone, never a mail server.
 */
@ApplicationScoped
public class ServerFinder {

    private NameServer names = new JndiNameServer();

    /** The same with other name servers. */
    static ServerFinder asking(NameServer names) {
        ServerFinder finder = new ServerFinder();
        finder.names = names;
        return finder;
    }

    /** The best guess for an e-mail address; there always is one. */
    public Guess guess(String address) {
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return Provider.ofDomain(domain)
                .map(provider -> Guess.of(provider, address))
                .or(() -> announced(domain, address))
                .or(() -> exchanger(domain).map(provider -> Guess.of(provider, address)))
                .orElseGet(() -> usual(domain, address));
    }

    /**
     * The best guess for the server by which an address sends.
     *
     * @param mailbox the server on which its mail is read
     */
    public SendingGuess sending(String address, String mailbox) {
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return Provider.ofHost(mailbox)
                .or(() -> Provider.ofDomain(domain))
                .map(Provider::sending)
                .or(() -> announcedSending(domain))
                .orElseGet(() -> new SendingGuess(
                        mailbox.startsWith("imap") && mailbox.indexOf('.') > 0
                                ? "smtp" + mailbox.substring(mailbox.indexOf('.'))
                                : mailbox,
                        465,
                        Security.TLS,
                        false));
    }

    private Optional<SendingGuess> announcedSending(String domain) {
        return Stream.of(Security.TLS, Security.STARTTLS)
                .flatMap(security -> services(
                                (security == Security.TLS ? "_submissions._tcp." : "_submission._tcp.") + domain)
                        .map(record -> new SendingGuess(name(record[3]), Integer.parseInt(record[2]), security, false)))
                .findFirst();
    }

    /** SRV records are {@code priority weight port target}; a target of one dot says that there is no such service. */
    private Optional<Guess> announced(String domain, String address) {
        return Stream.of(Security.TLS, Security.STARTTLS)
                .flatMap(security -> services(service(security) + domain)
                        .map(record -> new Guess(
                                name(record[3]),
                                Integer.parseInt(record[2]),
                                security,
                                address,
                                Provider.ofHost(name(record[3])).orElse(null))))
                .findFirst();
    }

    private Stream<String[]> services(String name) {
        return names.records(name, "SRV").stream()
                .map(record -> record.split("\\s+"))
                .filter(record -> record.length == 4 && !record[3].equals(".") && record[2].matches("\\d{1,5}"))
                .sorted(Comparator.comparing((String[] record) -> record[0].length())
                        .thenComparing(record -> record[0]));
    }

    private Optional<Provider> exchanger(String domain) {
        return names.records(domain, "MX").stream()
                .map(record -> name(record.substring(record.lastIndexOf(' ') + 1)))
                .flatMap(name -> Provider.ofExchanger(name).stream())
                .findFirst();
    }

    private Guess usual(String domain, String address) {
        String host = List.of("imap." + domain, "mail." + domain).stream()
                .filter(name -> !names.records(name, "A").isEmpty()
                        || !names.records(name, "CNAME").isEmpty())
                .findFirst()
                .orElse("imap." + domain);
        return new Guess(host, 993, Security.TLS, address, null);
    }

    private static String service(Security security) {
        return security == Security.TLS ? "_imaps._tcp." : "_imap._tcp.";
    }

    private static String name(String dotted) {
        String name = dotted.endsWith(".") ? dotted.substring(0, dotted.length() - 1) : dotted;
        return name.toLowerCase(Locale.ROOT);
    }
}
