package org.riguardo.crm;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.riguardo.crm.OutgoingRow.State;

/** Does what a person chose about a difference. What the customer system is to say by that goes there with the next run. */
final class Choosing {

    private final Handle handle;
    private final AccountRow account;
    private final Instant now;

    Choosing(Handle handle, AccountRow account, Instant now) {
        this.handle = handle;
        this.account = account;
        this.now = now;
    }

    void choose(ConflictRow conflict, Owner chosen, String by) {
        if (conflict.field().equals(ConflictRow.ACTIVITY)) {
            activity(conflict, chosen);
        } else {
            new ContactRows(handle, account.firmId(), account.id())
                    .byId(conflict.aboutId())
                    .filter(kept -> kept.clientId() != null)
                    .ifPresent(kept -> {
                        if (chosen == Owner.CRM) {
                            new Fields(handle, account, now).takeTheirs(kept, Field.valueOf(conflict.field()));
                        }
                    });
        }
        boolean pushed = chosen == Owner.CRM || conflict.field().equals(ConflictRow.ACTIVITY);
        new ConflictRows(handle, account.firmId()).choose(conflict.id(), chosen.name(), pushed, by, now);
    }

    private void activity(ConflictRow conflict, Owner chosen) {
        OutgoingRows rows = new OutgoingRows(handle, account.firmId(), account.id());
        rows.byId(conflict.aboutId())
                .ifPresent(row -> rows.state(row.id(), chosen == Owner.CRM ? State.LEFT : State.LIVE, null));
    }
}
