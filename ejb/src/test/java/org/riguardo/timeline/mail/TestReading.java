package org.riguardo.timeline.mail;

import org.jdbi.v3.core.Handle;

/** Reads a mail from a mailbox of the test firm, for tests of other packages. */
public final class TestReading {

    private TestReading() {}

    /** A mail, written as text, that lies in the folder of the sent ones. */
    public static void sent(Handle handle, String mail) {
        new TestMailbox(handle).sent(mail.replace("\r\n", "\n"));
    }
}
