package org.riguardo.crm;

import org.riguardo.db.TestDatabase;

class SyncOnPostgresqlTest extends SyncTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
