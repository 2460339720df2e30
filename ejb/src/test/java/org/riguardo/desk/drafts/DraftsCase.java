package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.riguardo.db.TestDatabase;

/** A desk on an empty database, with what tests of drafts need of it. */
abstract class DraftsCase {

    final Desktop desk = new Desktop(database());

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    static Edit edit(Draft draft, String body) {
        return new Edit(draft.letter().to(), List.of(), draft.letter().subject(), body, false);
    }

    static Draft saved(EditOutcome outcome) {
        assertThat(outcome).isInstanceOf(EditOutcome.Saved.class);
        return ((EditOutcome.Saved) outcome).draft().draft();
    }

    void message(String id, String messageId, String subject, String references) {
        desk.sql("insert into mail_thread (id, firm_id, born) values (?, 'studio', current_timestamp)", "t-" + id);
        desk.sql(
                "insert into mail_message (id, firm_id, account, folder, uid_validity, uid, identity, message_id, thread_id,"
                        + " refs, direction, from_address, from_name, subject, sent_at, kind, client_id)"
                        + " values (?, 'studio', 'a', 'INBOX', 1, 1, ?, ?, ?, ?, 'IN', 'c1@cliente.example', 'Mario Rossi', ?, ?, 'HUMAN', 'c1')",
                id,
                id,
                messageId,
                "t-" + id,
                references,
                subject,
                OffsetDateTime.parse("2026-03-04T09:00:00Z"));
    }

    void contact(String id, String message, String direction, String purpose) {
        desk.sql(
                "insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, message_id, logged_at)"
                        + " values (?, 'studio', 'c1', ?, 'EMAIL', ?, ?, ?, current_timestamp)",
                id,
                OffsetDateTime.parse("2026-03-04T09:00:00Z"),
                direction,
                purpose,
                message);
    }
}
