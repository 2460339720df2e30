package org.riguardo.plugins.remote;

import org.riguardo.db.TestServer;

class IllServiceOnPostgresqlTest extends IllServiceTest {

    @Override
    TestServer server() {
        return TestServer.POSTGRESQL;
    }
}
