package org.riguardo.ledger;

import org.riguardo.db.TestDatabase;

class FileBookingOnPostgresqlTest extends FileBookingTest {

    FileBookingOnPostgresqlTest() {
        super(TestDatabase.postgresql());
    }
}
