package org.riguardo.timeline.mail;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class LeftMailOnPostgresqlTest extends LeftMailTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
