package org.riguardo.crm;

import org.riguardo.db.TestDatabase;

class SameContactOnPostgresqlTest extends SameContactTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
