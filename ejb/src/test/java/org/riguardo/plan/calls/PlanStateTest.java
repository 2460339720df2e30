package org.riguardo.plan.calls;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.LockTest;

class PlanStateTest extends LockTest {

    @Override
    protected void lock(Handle handle, String firm) {
        new PlanState(handle, firm).lock(LocalDate.of(2026, 3, 3));
    }
}
