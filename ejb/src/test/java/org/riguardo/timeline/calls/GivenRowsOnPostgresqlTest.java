package org.riguardo.timeline.calls;

import org.riguardo.db.TestDatabase;

class GivenRowsOnPostgresqlTest extends GivenRowsTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
