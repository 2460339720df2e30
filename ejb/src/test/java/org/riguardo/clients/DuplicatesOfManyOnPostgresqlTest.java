package org.riguardo.clients;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class DuplicatesOfManyOnPostgresqlTest extends DuplicatesOfManyTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
