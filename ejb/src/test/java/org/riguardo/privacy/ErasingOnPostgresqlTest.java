package org.riguardo.privacy;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class ErasingOnPostgresqlTest extends ErasingTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
