package org.riguardo.ledger;

import org.riguardo.db.TestDatabase;

class FileBookingOnPostgresqlTest extends FileBookingTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
