package org.riguardo.timeline.mail;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class ErasedMailOnPostgresqlTest extends ErasedMailTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
