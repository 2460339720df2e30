package org.riguardo.ledger.faults;

import org.riguardo.db.TestDatabase;

class IntakeFaultsOnPostgresqlTest extends IntakeFaultsTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
