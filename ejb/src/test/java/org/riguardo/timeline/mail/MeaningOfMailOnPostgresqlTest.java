package org.riguardo.timeline.mail;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class MeaningOfMailOnPostgresqlTest extends MeaningOfMailTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
