package org.riguardo.timeline.talks;

import org.riguardo.db.TestDatabase;

class AnswerRowsOnPostgresqlTest extends AnswerRowsTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
