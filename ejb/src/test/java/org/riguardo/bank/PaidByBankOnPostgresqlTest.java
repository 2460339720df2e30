package org.riguardo.bank;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class PaidByBankOnPostgresqlTest extends PaidByBankTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
