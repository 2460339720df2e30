package org.riguardo.desk;

import org.riguardo.db.TestDatabase;

class TurnsOnPostgresqlTest extends TurnsTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
