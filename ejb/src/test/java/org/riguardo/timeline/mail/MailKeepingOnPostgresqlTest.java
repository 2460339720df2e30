package org.riguardo.timeline.mail;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class MailKeepingOnPostgresqlTest extends MailKeepingTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
