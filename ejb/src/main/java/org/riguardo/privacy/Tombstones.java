package org.riguardo.privacy;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Sets the rows that stay as empty marks so that nobody takes them for anything else: reading the same mailbox, record, calendar
 * or address book again finds them known. Mail that was to leave does not leave.
 */
final class Tombstones {

    private static final List<String> BEFORE = List.of(
            "update outbox_mail set state = 'CANCELLED', next_at = null, changed_at = :now where state = 'READY'"
                    + " and id in {mail}",
            "update mail_message set kind = 'OTHER', purpose = 'UNKNOWN', signals = '', waiting = false,"
                    + " stray_answer = false, money_mentioned = false, return_date = null, link_reason = 'erased',"
                    + " assignment_id = null, words_gone = true where id in {message}",
            "update phone_call set client_id = null, teaching_id = null, link_reason = null, dismissed = true"
                    + " where id in {call}",
            "update meeting set settled = true, version = 2147483647 where id in {meeting}");

    private static final List<String> AFTER = List.of(
            "update mail_message set client_id = null where id in {message}",
            "update contact_entry set state = 'DISMISSED' where name = '' and state <> 'DISMISSED'");

    private Tombstones() {}

    static void before(Handle handle, Instant now) {
        BEFORE.forEach(sql -> {
            var update = handle.createUpdate(PersonalScope.filled(sql));
            (sql.contains(":now") ? update.bind("now", now) : update).execute();
        });
    }

    static void after(Handle handle) {
        AFTER.forEach(sql -> handle.execute(PersonalScope.filled(sql)));
    }
}
