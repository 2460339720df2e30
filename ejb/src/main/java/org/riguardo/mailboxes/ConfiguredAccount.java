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
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.firm.FirmConfig;
import org.riguardo.mailboxes.reach.Destinations;

/** The mail account of the default firm as firm IT configured it ({@code riguardo.mail.*}); without a host there is none. */
@ApplicationScoped
public class ConfiguredAccount {

    @Inject
    @ConfigProperty(name = "riguardo.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "riguardo.mail.connector", defaultValue = "imap")
    private String connector;

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
    @ConfigProperty(name = "riguardo.mail.smtp.host")
    private Optional<String> smtpHost = Optional.empty();

    @Inject
    @ConfigProperty(name = "riguardo.mail.smtp.port", defaultValue = "465")
    private int smtpPort;

    @Inject
    @ConfigProperty(name = "riguardo.mail.smtp.security")
    private Optional<String> smtpSecurity;

    @Inject
    @ConfigProperty(name = "riguardo.mail.smtp.user")
    private Optional<String> smtpUser;

    @Inject
    @ConfigProperty(name = "riguardo.mail.smtp.password")
    private Optional<String> smtpPassword;

    @Inject
    @ConfigProperty(name = "riguardo.mail.smtp.provider-files-copies", defaultValue = "false")
    private boolean providerFiles;

    @Inject
    private FirmConfig firms;

    /** The same outside a server, where none is configured. */
    static ConfiguredAccount none() {
        ConfiguredAccount account = new ConfiguredAccount();
        account.host = Optional.empty();
        account.firms = new FirmConfig();
        return account;
    }

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
                connector,
                name,
                port,
                security(security, name, port == 993),
                login,
                Credential.password(password.orElse("")),
                list(folders),
                Set.copyOf(list(addresses.orElse(login))));
    }

    /** The account as mail is sent by it, the firm's shared address; empty where no sending server is configured. */
    Optional<SendingAccount> sending(String displayName) {
        return get().flatMap(account -> sendingView()
                .map(view -> new SendingAccount(
                        account.key(),
                        firstAddress(account),
                        displayName,
                        view.host(),
                        view.port(),
                        view.security(),
                        smtpUser.orElse(account.user()),
                        smtpPassword.map(Credential::password).orElse(account.credential()))));
    }

    /** How it sends. */
    Optional<SendingView> sendingView() {
        return smtpHost.filter(name -> !name.isBlank())
                .map(name -> new SendingView(
                        name,
                        smtpPort,
                        security(smtpSecurity, name, smtpPort == 465),
                        smtpUser.orElse(null),
                        null,
                        "",
                        providerFiles ? SentCopy.BY_PROVIDER : SentCopy.FILED,
                        null,
                        null));
    }

    private String firstAddress(MailboxAccount account) {
        return list(addresses.orElse(account.user())).stream().findFirst().orElse(account.user());
    }

    private static Security security(Optional<String> told, String name, boolean tlsPort) {
        if (told.isPresent()) {
            return Security.valueOf(told.get().strip().toUpperCase(Locale.ROOT));
        }
        if (tlsPort) {
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
