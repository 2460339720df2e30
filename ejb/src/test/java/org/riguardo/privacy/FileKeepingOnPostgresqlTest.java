package org.riguardo.privacy;

import org.riguardo.db.TestDatabase;

class FileKeepingOnPostgresqlTest extends FileKeepingTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
