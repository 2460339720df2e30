package org.riguardo.clients;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class MergingOnPostgresqlTest extends MergingTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }

    @Override
    int tries() {
        return 15;
    }
}
