package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.db.Database;
import org.riguardo.mailbox.imap.ImapSettings;
import org.riguardo.mailbox.imap.SentFiler;
import org.riguardo.mailboxes.reach.Destinations;
import org.riguardo.secrets.SecretProblem;

/** Files the copy of a message that went out among the sent ones of its account; nothing that goes wrong here is a reason to send again. */
@ApplicationScoped
public class SentCopies {

    private static final System.Logger LOG = System.getLogger(SentCopies.class.getName());

    @Inject
    private Database database;

    @Inject
    private Connections connections;

    @Inject
    private ConfiguredAccount configured;

    @Inject
    private Destinations destinations;

    @Inject
    private MailAccounts accounts;

    @Inject
    private Clock clock;

    private final SentFiler filer = new SentFiler(ImapSettings.STANDARD);

    /** The same outside a server, without a configured account. */
    static SentCopies of(
            Database database, Connections connections, Destinations destinations, MailAccounts accounts, Clock clock) {
        SentCopies copies = new SentCopies();
        copies.database = database;
        copies.connections = connections;
        copies.configured = ConfiguredAccount.none();
        copies.destinations = destinations;
        copies.accounts = accounts;
        copies.clock = clock;
        return copies;
    }

    /** An account as it is signed in to, and who files its copies. */
    private record Place(MailboxAccount account, SentCopy copies) {}

    /**
     * Files one message; it waits for the server, so no transaction should be open. It never throws.
     *
     * @param message as it was sent
     */
    public Filing file(SendingAccount account, byte[] message) {
        try {
            Optional<Place> place = place(account.key());
            if (place.isEmpty() || place.get().copies() == SentCopy.BY_PROVIDER) {
                return new Filing(Filing.Outcome.LEFT_TO_PROVIDER, null);
            }
            MailboxAccount mailbox = place.get().account();
            destinations.check(accounts.firmOf(account.key()).orElse(""), mailbox.host());
            boolean now = filer.file(mailbox, message);
            note(account, null);
            return new Filing(now ? Filing.Outcome.FILED : Filing.Outcome.THERE_ALREADY, null);
        } catch (MailboxException problem) {
            return failed(account, MailboxWords.of(problem, account.host()));
        } catch (SecretProblem closed) {
            return failed(account, closed.sentence());
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.WARNING, "The copy of a sent message could not be filed", unforeseen);
            return failed(account, new Sentence("Qualcosa si è interrotto.", "Something broke off."));
        }
    }

    private Optional<Place> place(String key) {
        Optional<MailboxAccount> fixed =
                configured.get().filter(account -> account.key().equals(key));
        if (fixed.isPresent()) {
            return fixed.flatMap(account -> configured.sendingView().map(view -> new Place(account, view.copies())));
        }
        return database.with(handle -> {
            MailboxRows rows = new MailboxRows(handle);
            Optional<MailboxRow> row = rows.firmOf(key).flatMap(firm -> rows.find(firm, key));
            return row.flatMap(mailbox -> new SendingRows(handle)
                    .find(mailbox.firmId(), key)
                    .map(sending -> new Place(connections.account(mailbox), sending.copies())));
        });
    }

    private Filing failed(SendingAccount account, Sentence why) {
        Sentence told = new Sentence(
                "Il messaggio è partito, ma la sua copia non è nella posta inviata. " + why.it(),
                "The message was sent, but its copy is not among the sent mail. " + why.en());
        note(account, told);
        return new Filing(Filing.Outcome.FAILED, told);
    }

    private void note(SendingAccount account, @Nullable Sentence problem) {
        try {
            database.use(handle -> new SendingRows(handle).tried(account.key(), clock.instant(), problem));
        } catch (RuntimeException unwritten) {
            LOG.log(Level.WARNING, "What became of the copy of a sent message could not be noted", unwritten);
        }
    }
}
