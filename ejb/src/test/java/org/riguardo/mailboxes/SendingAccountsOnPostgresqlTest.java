package org.riguardo.mailboxes;

import org.riguardo.db.TestDatabase;

class SendingAccountsOnPostgresqlTest extends SendingAccountsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
