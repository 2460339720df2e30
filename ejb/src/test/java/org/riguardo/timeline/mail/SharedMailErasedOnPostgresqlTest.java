package org.riguardo.timeline.mail;

import org.riguardo.db.TestDatabase;

class SharedMailErasedOnPostgresqlTest extends SharedMailErasedTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
