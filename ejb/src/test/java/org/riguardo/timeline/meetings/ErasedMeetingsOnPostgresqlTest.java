package org.riguardo.timeline.meetings;

import org.riguardo.db.TestDatabase;

class ErasedMeetingsOnPostgresqlTest extends ErasedMeetingsTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
