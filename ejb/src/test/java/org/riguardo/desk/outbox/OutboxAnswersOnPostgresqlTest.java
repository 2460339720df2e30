package org.riguardo.desk.outbox;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class OutboxAnswersOnPostgresqlTest extends OutboxAnswersTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
