package org.riguardo.mailboxes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.mailboxes.guess.Guess;
import org.riguardo.mailboxes.guess.SendingGuess;
import org.riguardo.mailboxes.guess.ServerFinder;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.secrets.SecretProblem;

/** Tries accounts out: signs in, lists the folders, reads no message. It waits for others, so no transaction is open meanwhile. */
@Stateless
@RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxTrials {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Connections connections;

    @Inject
    private MailConnectors connectors;

    @Inject
    private ServerFinder servers;

    @Inject
    private LastLooks looks;

    @Inject
    private GuardedSmtp smtp;

    @Inject
    private SendingAccounts sendingAccounts;

    @Inject
    private Clock clock;

    /**
     * Guesses the server of an address.
     *
     * @throws org.riguardo.problem.InputProblem when it is no e-mail address
     */
    public Guess guess(String address) {
        return servers.guess(SettingsCheck.address("address", address));
    }

    /** Tries an account out, and notes where it is shown what is wrong with it. */
    public Trial test(String id) {
        MailboxRow row = row(id);
        Trial trial = trial(row);
        looks.note(id, trial.problem());
        return trial;
    }

    /** Guesses the server by which an account sends. */
    public SendingGuess guessSending(String id) {
        MailboxRow row = row(id);
        return servers.sending(row.address(), row.host());
    }

    /** Signs in to the sending server of an account, and sends nothing; null when that works, else why not and what to do. */
    public @Nullable Sentence testSending(String id) {
        MailboxRow row = row(id);
        Caller caller = callers.current();
        SendingRow sending = database.with(handle -> new SendingRows(handle).find(caller.firm(), id))
                .orElseThrow(() -> new NotFoundProblem("sending", id));
        Sentence problem = null;
        try {
            smtp.test(sendingAccounts.account(sending, caller.username()));
        } catch (MailboxException closed) {
            problem = MailboxWords.ofSending(closed, row.host());
        }
        Sentence told = problem;
        database.use(handle -> new SendingRows(handle).tried(id, clock.instant(), told));
        return problem;
    }

    private MailboxRow row(String id) {
        String firm = callers.current().firm();
        return database.with(handle -> new MailboxRows(handle)
                .find(firm, id)
                .filter(one -> one.removedAt() == null)
                .orElseThrow(() -> new NotFoundProblem("mailbox", id)));
    }

    private Trial trial(MailboxRow row) {
        try {
            MailboxAccount account = connections.account(row);
            List<MailboxFolder> folders = connectors.require(row.firmId(), account).folders(account).stream()
                    .filter(MailboxFolder::selectable)
                    .toList();
            return new Trial(folders, null);
        } catch (MailboxException problem) {
            return failed(MailboxWords.of(problem, row.host()));
        } catch (SecretProblem closed) {
            return failed(closed.sentence());
        }
    }

    private static Trial failed(Sentence sentence) {
        return new Trial(List.of(), sentence);
    }
}
