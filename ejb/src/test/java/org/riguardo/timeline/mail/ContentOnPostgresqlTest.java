package org.riguardo.timeline.mail;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class ContentOnPostgresqlTest extends ContentTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
