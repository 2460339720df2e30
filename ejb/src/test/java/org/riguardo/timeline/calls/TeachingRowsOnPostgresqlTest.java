package org.riguardo.timeline.calls;

import org.riguardo.db.TestDatabase;

class TeachingRowsOnPostgresqlTest extends TeachingRowsTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
