package org.riguardo.plugins.effects;

import org.riguardo.db.TestDatabase;

/** The same on PostgreSQL. */
class EffectsOnPostgresqlTest extends EffectsTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
