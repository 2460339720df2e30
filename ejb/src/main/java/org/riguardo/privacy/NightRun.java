package org.riguardo.privacy;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.firm.Firm;

/** The night's run of one firm: what ran out goes, and what the law had kept of erased clients is nobody's once its time is over. */
final class NightRun {

    private final Database database;
    private final InTransaction transaction;
    private final Firm firm;
    private final Instant now;

    NightRun(Database database, InTransaction transaction, Firm firm, Instant now) {
        this.database = database;
        this.transaction = transaction;
        this.firm = firm;
        this.now = now;
    }

    /**
     * Runs each kind that has not run since the last time that it was the hour; how many rows that touched. The first night of a
     * kind, and the first one after its months were changed, touches nothing: until then people see what would go.
     */
    int whenDue() {
        ZonedDateTime local = now.atZone(firm.zone());
        ZonedDateTime hour = local.with(Retention.NIGHT);
        Instant since = (hour.isAfter(local) ? hour.minusDays(1) : hour).toInstant();
        int ended = 0;
        for (KeepingKind kind : KeepingKind.values()) {
            ended += transaction.call(() -> database.with(handle -> {
                KeepingRows rows = new KeepingRows(handle, firm.id(), firm.zone());
                Keeping keeping = rows.one(kind, now);
                if (keeping.last() == null) {
                    rows.ran(kind, now, 0);
                    return 0;
                }
                return keeping.last().at().isBefore(since) ? rows.end(keeping, now) : 0;
            }));
        }
        transaction.call(
                () -> database.with(handle -> new Anonymising(handle).over(firm.id(), local.toLocalDate(), now)));
        return ended;
    }
}
