package org.riguardo.audit.access;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class AccessLogOnPostgresqlTest extends AccessLogTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
