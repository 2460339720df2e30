package org.riguardo.desk.agreements;

import org.riguardo.db.TestDatabase;

class AgreementBookOnPostgresqlTest extends AgreementBookTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
