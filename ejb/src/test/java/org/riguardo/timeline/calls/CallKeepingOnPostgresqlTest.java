package org.riguardo.timeline.calls;

import org.riguardo.db.TestDatabase;

class CallKeepingOnPostgresqlTest extends CallKeepingTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
