package org.riguardo.ledger;

import org.riguardo.db.TestDatabase;

class ImportUndoOnPostgresqlTest extends ImportUndoTest {

    ImportUndoOnPostgresqlTest() {
        super(TestDatabase.postgresql());
    }
}
