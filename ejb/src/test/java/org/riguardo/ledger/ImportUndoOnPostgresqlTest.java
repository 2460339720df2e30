package org.riguardo.ledger;

import org.riguardo.db.TestDatabase;

class ImportUndoOnPostgresqlTest extends ImportUndoTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
