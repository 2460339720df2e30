package org.riguardo.firm;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class FirmsOnPostgresqlTest extends FirmsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
