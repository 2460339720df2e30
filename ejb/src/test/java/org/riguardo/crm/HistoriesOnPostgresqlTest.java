package org.riguardo.crm;

import org.riguardo.db.TestDatabase;

class HistoriesOnPostgresqlTest extends HistoriesTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }

    @Override
    int histories() {
        return 3;
    }
}
