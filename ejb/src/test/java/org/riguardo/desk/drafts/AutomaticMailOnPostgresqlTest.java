package org.riguardo.desk.drafts;

import org.riguardo.db.TestDatabase;

class AutomaticMailOnPostgresqlTest extends AutomaticMailTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
