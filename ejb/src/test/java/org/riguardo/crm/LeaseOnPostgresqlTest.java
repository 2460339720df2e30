package org.riguardo.crm;

import org.riguardo.db.TestDatabase;

class LeaseOnPostgresqlTest extends LeaseTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
