package org.riguardo.ledger;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class StatementsInARowOnPostgresqlTest extends StatementsInARowTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
