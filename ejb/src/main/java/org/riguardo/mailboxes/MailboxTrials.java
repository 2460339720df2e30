package org.riguardo.mailboxes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.db.Database;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.mailboxes.guess.Guess;
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
    private GuardedImap imap;

    @Inject
    private ServerFinder servers;

    @Inject
    private LastLooks looks;

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
        String firm = callers.current().firm();
        MailboxRow row = database.with(handle -> new MailboxRows(handle)
                .find(firm, id)
                .filter(one -> one.removedAt() == null)
                .orElseThrow(() -> new NotFoundProblem("mailbox", id)));
        Trial trial = trial(row);
        looks.note(id, trial.problem());
        return trial;
    }

    private Trial trial(MailboxRow row) {
        try {
            List<MailboxFolder> folders = imap.folders(connections.account(row)).stream()
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
