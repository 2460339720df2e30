package org.riguardo.mailboxes;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.riguardo.db.Database;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretProblem;

/**
 * At the start has the key to secrets made, if there is neither a key nor anything that one encrypted, and encrypts anew what an
 * older key encrypted; each night forgets the secrets of accounts that were removed long ago.
 */
@Singleton
@Startup
@DependsOn("Schema")
public class MailboxUpkeep {

    private static final System.Logger LOG = System.getLogger(MailboxUpkeep.class.getName());

    @Inject
    private Database database;

    @Inject
    private SecretBox box;

    @Inject
    private Sealing sealing;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        List<MailboxRow> rows = database.with(handle -> new MailboxRows(handle).withSecrets());
        if (rows.isEmpty()) {
            try {
                box.prepare();
            } catch (SecretProblem unmade) {
                LOG.log(Level.ERROR, unmade.getMessage());
            }
        } else {
            encryptAnew(rows);
            database.with(handle -> new SendingRows(handle).withSecrets()).forEach(this::encryptAnew);
        }
    }

    private void encryptAnew(SendingRow row) {
        try {
            if (sealing.outdated(row)) {
                String hidden = sealing.sealedSending(row, sealing.sendingPassword(row));
                database.use(handle -> new SendingRows(handle).renew(row, hidden));
            }
        } catch (SecretProblem unopened) {
            LOG.log(Level.ERROR, "{0}: {1}", row, unopened.getMessage());
        }
    }

    @Schedule(hour = "3", minute = "17", persistent = false)
    void forget() {
        Instant before = clock.instant().minus(Mailboxes.UNDO);
        database.use(handle -> {
            new MailboxRows(handle).forgetSecrets(before);
            new SendingRows(handle).forgetSecrets(before);
        });
    }

    private void encryptAnew(List<MailboxRow> rows) {
        int anew = 0;
        int closed = 0;
        for (MailboxRow row : rows) {
            try {
                if (sealing.outdated(row)) {
                    MailboxRow renewed = sealing.renewed(row);
                    database.use(handle -> new MailboxRows(handle).update(renewed));
                    anew++;
                }
            } catch (SecretProblem unopened) {
                closed++;
                LOG.log(Level.ERROR, "{0}: {1}", row, unopened.getMessage());
            }
        }
        if (anew > 0) {
            LOG.log(
                    Level.INFO,
                    "The secrets of {0} mail accounts were encrypted by the new key; {1} could not be.",
                    anew,
                    closed);
        }
    }
}
