package org.riguardo.timeline.calls;

import org.riguardo.db.TestDatabase;

class ManyCallsOnPostgresqlTest extends ManyCallsTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
