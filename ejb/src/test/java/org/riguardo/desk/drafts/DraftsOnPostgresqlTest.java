package org.riguardo.desk.drafts;

import org.riguardo.db.TestDatabase;

class DraftsOnPostgresqlTest extends DraftsTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
