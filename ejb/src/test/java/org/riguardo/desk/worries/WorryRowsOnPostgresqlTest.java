package org.riguardo.desk.worries;

import org.riguardo.db.TestDatabase;

class WorryRowsOnPostgresqlTest extends WorryRowsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
