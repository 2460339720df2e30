package org.riguardo.mailboxes;

import org.riguardo.db.TestDatabase;

class MailboxRowsOnPostgresqlTest extends MailboxRowsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
