package org.riguardo.desk.outbox;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class OutboxOnPostgresqlTest extends OutboxTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
