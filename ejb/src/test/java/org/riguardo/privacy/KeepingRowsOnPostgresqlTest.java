package org.riguardo.privacy;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class KeepingRowsOnPostgresqlTest extends KeepingRowsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
