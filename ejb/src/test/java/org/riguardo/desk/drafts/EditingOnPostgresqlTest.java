package org.riguardo.desk.drafts;

import org.riguardo.db.TestDatabase;

class EditingOnPostgresqlTest extends EditingTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
