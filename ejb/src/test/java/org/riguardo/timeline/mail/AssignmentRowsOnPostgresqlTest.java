package org.riguardo.timeline.mail;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class AssignmentRowsOnPostgresqlTest extends AssignmentRowsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
