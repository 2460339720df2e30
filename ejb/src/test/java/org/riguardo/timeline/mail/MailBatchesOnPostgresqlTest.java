package org.riguardo.timeline.mail;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class MailBatchesOnPostgresqlTest extends MailBatchesTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
