package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.firm.PersonName;
import org.riguardo.mailboxes.reach.SaidException;
import org.riguardo.secrets.SecretProblem;

/** Knows from which address each person of a firm writes. */
@ApplicationScoped
public class SendingAccounts {

    @Inject
    private Database database;

    @Inject
    private Connections connections;

    @Inject
    private Sealing sealing;

    @Inject
    private ConfiguredAccount configured;

    @Inject
    private FirmConfig config;

    @Inject
    private Firms firms;

    /** The same outside a server, without a configured account. */
    static SendingAccounts of(Database database, Connections connections, Sealing sealing, Firms firms) {
        SendingAccounts accounts = new SendingAccounts();
        accounts.database = database;
        accounts.connections = connections;
        accounts.sealing = sealing;
        accounts.firms = firms;
        accounts.configured = ConfiguredAccount.none();
        accounts.config = new FirmConfig();
        return accounts;
    }

    /**
     * The person's own account, else the firm's shared one with the person's name; null where nobody has set up sending, which is done under the settings
     * of the mailboxes.
     *
     * @param username the person who sends; {@link Audit#SYSTEM} writes in the firm's name alone
     */
    public @Nullable SendingAccount of(String firm, String username) {
        Optional<SendingRow> row = database.with(handle -> new SendingRows(handle).forPerson(firm, username));
        if (row.isPresent()) {
            return account(row.get(), username);
        }
        return config.defaultFirm().filter(firm::equals).isPresent()
                ? configured.sending(sharedName(firm, username, "")).orElse(null)
                : null;
    }

    /** The account as somebody sends by it. */
    SendingAccount account(SendingRow row, String username) {
        MailboxRow mailbox = database.with(handle -> new MailboxRows(handle).find(row.firmId(), row.accountId()))
                .orElseThrow(() -> new IllegalStateException("no mail account " + row.accountId()));
        String own = row.name().isEmpty() ? PersonName.of(username) : row.name();
        return new SendingAccount(
                row.accountId(),
                mailbox.address(),
                row.person() == null ? sharedName(row.firmId(), username, row.name()) : own,
                row.host(),
                row.port(),
                row.security(),
                row.login() == null ? mailbox.login() : row.login(),
                credential(row, mailbox));
    }

    private String sharedName(String firm, String username, String name) {
        String person = PersonName.of(username);
        String house = name.isEmpty() ? firms.get(firm).name() : name;
        return person.contains("@") || username.equals(Audit.SYSTEM) ? house : person + ", " + house;
    }

    private Credential credential(SendingRow row, MailboxRow mailbox) {
        try {
            if (row.password() != null) {
                return new Credential.Password(sealing.sendingPassword(row));
            }
            if (SendingCheck.sameHouse(mailbox.host(), row.host())) {
                MailboxAccount account = connections.account(mailbox);
                return account.credential();
            }
            return closed(
                    new Sentence(
                            "La casella è passata a un altro gestore: nelle impostazioni della spedizione indicare di nuovo server, nome utente e password.",
                            "The mailbox has moved to another provider: give server, user name and password of sending again in its settings."));
        } catch (SecretProblem noKey) {
            return closed(noKey.sentence());
        }
    }

    /** Signing in by this fails with that sentence, so that nothing is sent and the reason is told where it is shown. */
    private static Credential closed(Sentence why) {
        return Credential.bearer(renew -> {
            throw new SaidException(MailboxException.Reason.NO_TOKEN, why, null);
        });
    }
}
