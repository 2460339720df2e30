package org.riguardo.timeline.calls;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class ErasedCallsOnPostgresqlTest extends ErasedCallsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
