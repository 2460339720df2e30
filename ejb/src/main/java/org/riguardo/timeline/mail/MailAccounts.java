package org.riguardo.timeline.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.MailboxException;

/**
 * The mail account of the default firm as firm IT configured it ({@code riguardo.mail.*}), and how its last reading ended. Without a host there is none.
 */
@ApplicationScoped
public class MailAccounts {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1");

    @Inject
    @ConfigProperty(name = "riguardo.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "riguardo.mail.port", defaultValue = "993")
    private int port;

    @Inject
    @ConfigProperty(name = "riguardo.mail.security")
    private Optional<String> security;

    @Inject
    @ConfigProperty(name = "riguardo.mail.user", defaultValue = "")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "riguardo.mail.password", defaultValue = "")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "riguardo.mail.folders", defaultValue = "INBOX,Sent")
    private String folders;

    @Inject
    @ConfigProperty(name = "riguardo.mail.address")
    private Optional<String> addresses;

    @Inject
    private Clock clock;

    private final Map<String, AccountStatus> statuses = new ConcurrentSkipListMap<>();

    /** The accounts to read; none when no host is configured. */
    public List<MailboxAccount> all() {
        String login = user.orElse("");
        return host.filter(name -> !name.isBlank())
                .map(name -> new MailboxAccount(
                        login + "@" + name,
                        "imap",
                        name,
                        port,
                        security.map(word -> Security.valueOf(word.strip().toUpperCase(Locale.ROOT)))
                                .orElse(usual(name)),
                        login,
                        Credential.password(password.orElse("")),
                        list(folders),
                        Set.copyOf(list(addresses.orElse(login)))))
                .map(List::of)
                .orElse(List.of());
    }

    /** How the last readings ended. */
    public List<AccountStatus> statuses() {
        return List.copyOf(statuses.values());
    }

    void polled(String account, @Nullable MailboxException problem) {
        statuses.put(
                account, new AccountStatus(account, clock.instant(), problem == null ? null : problem.getMessage()));
    }

    private Security usual(String name) {
        if (port == 993) {
            return Security.TLS;
        }
        return LOCAL.contains(name) ? Security.NONE : Security.STARTTLS;
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }
}
