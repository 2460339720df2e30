package org.riguardo.privacy;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class RegistryOnPostgresqlTest extends RegistryTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
