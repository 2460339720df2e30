package org.riguardo.timeline.mail;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class LinkingOnPostgresqlTest extends LinkingTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
