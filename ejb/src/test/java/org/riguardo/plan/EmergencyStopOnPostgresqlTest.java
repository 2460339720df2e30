package org.riguardo.plan;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class EmergencyStopOnPostgresqlTest extends EmergencyStopTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
