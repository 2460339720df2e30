package org.riguardo.timeline.mail;

import org.jdbi.v3.core.Handle;
import org.riguardo.db.LockTest;

class MailGateTest extends LockTest {

    @Override
    protected void lock(Handle handle, String firm) {
        new MailGate(handle, firm).enter();
    }
}
