package org.riguardo.desk.outbox;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class OutboxRaceOnPostgresqlTest extends OutboxRaceTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
