package org.riguardo.ledger;

import org.riguardo.db.TestDatabase;

class OverlapOnPostgresqlTest extends OverlapTest {

    @Override
    Ledger open() {
        return new Ledger(TestDatabase.postgresql());
    }
}
