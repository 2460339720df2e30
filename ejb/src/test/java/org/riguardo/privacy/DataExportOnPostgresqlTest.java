package org.riguardo.privacy;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class DataExportOnPostgresqlTest extends DataExportTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
