package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.db.Database;
import org.riguardo.firm.FirmConfig;
import org.riguardo.secrets.SecretProblem;

/** The accounts of all firms that are read now, as the routes need them: the configured one, and those that people added. */
@ApplicationScoped
public class MailAccounts {

    @Inject
    private ConfiguredAccount configured;

    @Inject
    private FirmConfig firms;

    @Inject
    private Database database;

    @Inject
    private Connections connections;

    @Inject
    private LastLooks looks;

    private final Map<String, @Nullable String> known = new ConcurrentHashMap<>();

    /** The same outside a server, without a configured account. */
    static MailAccounts of(Database database, Connections connections) {
        MailAccounts accounts = new MailAccounts();
        accounts.configured = ConfiguredAccount.none();
        accounts.firms = new FirmConfig();
        accounts.database = database;
        accounts.connections = connections;
        return accounts;
    }

    /** The accounts to read; one whose secrets cannot be opened is left out, and says so where it is shown. */
    public List<MailboxAccount> all() {
        List<MailboxAccount> accounts = new ArrayList<>();
        configured.get().ifPresent(accounts::add);
        for (MailboxRow row : database.with(handle -> new MailboxRows(handle).toRead())) {
            try {
                accounts.add(connections.account(row));
            } catch (SecretProblem closed) {
                looks.note(row.id(), closed.sentence());
            }
        }
        return accounts;
    }

    /** Whether the account is still to be read: nobody has paused or removed it since its reader looked. */
    public boolean isRead(String account) {
        return configured.get().filter(one -> one.key().equals(account)).isPresent()
                || database.with(handle -> new MailboxRows(handle).isRead(account));
    }

    /** The firm of an account; empty for one that is not there any more. */
    public Optional<String> firmOf(String account) {
        return Optional.ofNullable(
                known.computeIfAbsent(account, key -> look(key).orElse(null)));
    }

    private Optional<String> look(String account) {
        return configured.get().filter(one -> one.key().equals(account)).isPresent()
                ? firms.defaultFirm()
                : database.with(handle -> new MailboxRows(handle).firmOf(account));
    }

    /** The firm's own addresses in all its mailboxes, paused ones too, in lower case. */
    public Set<String> addressesOf(String firm) {
        Set<String> addresses = new TreeSet<>();
        if (firms.defaultFirm().filter(firm::equals).isPresent()) {
            configured.get().ifPresent(account -> addresses.addAll(account.addresses()));
        }
        database.with(handle -> new MailboxRows(handle).of(firm)).forEach(row -> addresses.addAll(row.addressList()));
        return addresses;
    }

    /** Has the account read a folder by its new name from now on; the configured one is left to firm IT. */
    public void renamed(String account, String from, String to) {
        database.use(handle -> {
            MailboxRows rows = new MailboxRows(handle);
            rows.firmOf(account)
                    .flatMap(firm -> rows.lock(firm, account))
                    .filter(row -> row.folderList().contains(from))
                    .ifPresent(row -> rows.update(row.reading(
                            row.folderList().stream()
                                    .map(name -> name.equals(from) ? to : name)
                                    .distinct()
                                    .toList(),
                            row.addressList(),
                            row.state())));
        });
    }

    /** Tells how the last look at an account ended; the problem is null when there was none. */
    public void polled(String account, @Nullable MailboxException problem) {
        looks.note(account, problem == null ? null : said(account, problem));
    }

    private Sentence said(String account, MailboxException problem) {
        String host = configured
                .get()
                .filter(one -> one.key().equals(account))
                .map(MailboxAccount::host)
                .orElseGet(() -> database.with(handle -> new MailboxRows(handle).hostOf(account))
                        .orElse(account));
        return MailboxWords.of(problem, host);
    }
}
