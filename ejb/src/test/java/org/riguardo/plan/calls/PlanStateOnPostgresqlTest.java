package org.riguardo.plan.calls;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class PlanStateOnPostgresqlTest extends PlanStateTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
