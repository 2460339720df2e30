package org.riguardo.plan.calls;

import org.riguardo.db.TestDatabase;

class CallPlanOnPostgresqlTest extends CallPlanTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
