package org.riguardo.ledger;

import org.riguardo.db.TestDatabase;

class RejectedInvoiceOnPostgresqlTest extends RejectedInvoiceTest {

    RejectedInvoiceOnPostgresqlTest() {
        super(TestDatabase.postgresql());
    }
}
