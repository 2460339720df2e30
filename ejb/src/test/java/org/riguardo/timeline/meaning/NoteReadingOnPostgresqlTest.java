package org.riguardo.timeline.meaning;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class NoteReadingOnPostgresqlTest extends NoteReadingTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
