package org.riguardo.timeline.meetings;

import org.riguardo.db.TestDatabase;

class MeetingKeepingOnPostgresqlTest extends MeetingKeepingTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
