package org.riguardo.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.privacy.ErasedRows;

/** Knows what Riguardo wrote when the system tells of it, and sees whether somebody changed it there since. */
final class Echoes {

    private final Handle handle;
    private final AccountRow account;
    private final OutgoingRows rows;
    private final ConflictRows conflicts;
    private final Instant now;

    Echoes(Handle handle, AccountRow account, Instant now) {
        this.handle = handle;
        this.account = account;
        this.rows = new OutgoingRows(handle, account.firmId(), account.id());
        this.conflicts = new ConflictRows(handle, account.firmId());
        this.now = now;
    }

    /** Whether it is something that Riguardo wrote. */
    boolean heard(CrmActivity activity, CrmPlace place, int sweep) {
        Optional<OutgoingRow> row = rows.byUid(activity.uid()).or(() -> rows.byRemote(place.id()));
        row.ifPresent(one -> {
            heard(one, activity, place);
            rows.seen(one.id(), sweep);
        });
        return row.isPresent();
    }

    private void heard(OutgoingRow row, CrmActivity activity, CrmPlace place) {
        String print = OutgoingRow.print(activity);
        boolean ours = print.equals(row.wanted()) || print.equals(row.sent()) || print.equals(row.tried());
        if (ours) {
            conflicts
                    .open(row.id(), ConflictRow.ACTIVITY)
                    .ifPresent(open -> conflicts.choose(open.id(), ConflictRow.SAME, true, "system", now));
            rows.stands(row.id(), place.id(), place.version(), print);
            if (row.state() == OutgoingRow.State.CONFLICT) {
                rows.state(row.id(), OutgoingRow.State.LIVE, null);
            }
        } else if (row.kind() == Kind.TODO && activity.done() && !row.done()) {
            rows.stands(row.id(), place.id(), place.version(), row.wanted());
            rows.state(row.id(), OutgoingRow.State.LEFT, null);
        } else if (!erased(row.clientId())) {
            String theirs = said(activity);
            rows.stands(row.id(), place.id(), place.version(), print);
            rows.state(row.id(), OutgoingRow.State.CONFLICT, theirs);
            conflicts.found(
                    account.id(),
                    row.clientId(),
                    row.id(),
                    ConflictRow.ACTIVITY,
                    said(row.activity()),
                    theirs,
                    null,
                    activity.by(),
                    now);
        }
    }

    private boolean erased(String client) {
        return !ErasedRows.among(handle, account.firmId(), List.of(client)).isEmpty();
    }

    void stays(String remoteId, int sweep) {
        rows.byRemote(remoteId).ifPresent(row -> rows.seen(row.id(), sweep));
    }

    void unseen(int sweep) {
        rows.unseen(sweep, now);
    }

    void gone(String remoteId) {
        rows.byRemote(remoteId).ifPresent(row -> rows.gone(row.id(), now));
    }

    private static String said(CrmActivity activity) {
        return (activity.subject().strip() + "\n" + activity.text().strip()).strip();
    }
}
