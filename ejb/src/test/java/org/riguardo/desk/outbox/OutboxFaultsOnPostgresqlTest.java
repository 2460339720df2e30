package org.riguardo.desk.outbox;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class OutboxFaultsOnPostgresqlTest extends OutboxFaultsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
