package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.firm.FirmConfig;
import org.riguardo.mailboxes.reach.Destinations;

/** The mail account of the default firm as firm IT configured it ({@code riguardo.mail.*}); without a host there is none. */
@ApplicationScoped
public class ConfiguredAccount {

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
    private FirmConfig firms;

    /** The account; none when no host is configured or there is no default firm. */
    public Optional<MailboxAccount> get() {
        return firms.defaultFirm().isEmpty()
                ? Optional.empty()
                : host.filter(name -> !name.isBlank()).map(this::account);
    }

    private MailboxAccount account(String name) {
        String login = user.orElse("");
        return new MailboxAccount(
                login + "@" + name,
                "imap",
                name,
                port,
                security.map(word -> Security.valueOf(word.strip().toUpperCase(Locale.ROOT)))
                        .orElse(usual(name)),
                login,
                Credential.password(password.orElse("")),
                list(folders),
                Set.copyOf(list(addresses.orElse(login))));
    }

    private Security usual(String name) {
        if (port == 993) {
            return Security.TLS;
        }
        return Destinations.here(name) ? Security.NONE : Security.STARTTLS;
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
