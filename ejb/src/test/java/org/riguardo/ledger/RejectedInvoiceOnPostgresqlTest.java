package org.riguardo.ledger;

import org.riguardo.db.TestDatabase;

class RejectedInvoiceOnPostgresqlTest extends RejectedInvoiceTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
