package org.riguardo.timeline.meaning;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class OwnWordsOnPostgresqlTest extends OwnWordsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
