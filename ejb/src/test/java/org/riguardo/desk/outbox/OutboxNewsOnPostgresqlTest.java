package org.riguardo.desk.outbox;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class OutboxNewsOnPostgresqlTest extends OutboxNewsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
