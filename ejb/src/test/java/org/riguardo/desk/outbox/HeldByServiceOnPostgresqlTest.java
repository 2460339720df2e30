package org.riguardo.desk.outbox;

import org.riguardo.db.TestServer;

/** The same on PostgreSQL. */
class HeldByServiceOnPostgresqlTest extends HeldByServiceTest {

    @Override
    TestServer server() {
        return TestServer.POSTGRESQL;
    }
}
