package org.riguardo.plan;

import org.jdbi.v3.core.Handle;
import org.riguardo.db.LockTest;

class PolicyGateTest extends LockTest {

    @Override
    protected void lock(Handle handle, String firm) {
        PolicyGate.enter(handle, firm);
    }
}
