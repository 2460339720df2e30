package org.riguardo.privacy;

import java.util.List;

/**
 * Rows of one table that have run out before an instant {@code :before}, and what is done to them.
 *
 * @param change what comes before {@code where}
 * @param condition which rows, those already done left out
 */
record Expiry(String table, String change, String condition) {

    static List<Expiry> of(KeepingKind kind) {
        return switch (kind) {
            case MAIL ->
                List.of(
                        ofMessages(
                                "mail_content",
                                "about is not null or html is not null",
                                "update mail_content set html = null, about = null"),
                        ofMessages("mail_attachment", "1 = 1", "delete from mail_attachment"),
                        ofMessages("meaning_finding", "words <> ''", "update meaning_finding set words = ''"),
                        new Expiry(
                                "mail_message",
                                "update mail_message set new_text = null, whole_text = null, subject = null, note = null,"
                                        + " from_name = null, words_gone = true",
                                "sent_at < :before and not words_gone"));
            case CALLS ->
                List.of(
                        new Expiry(
                                "phone_leg",
                                "update phone_leg set number = null",
                                "firm_id = :firm and started_at < :before and number is not null"),
                        new Expiry(
                                "phone_call",
                                "update phone_call set number = null, dismissed = case when client_id is null then true else dismissed end",
                                "firm_id = :firm and started_at < :before and number is not null"));
            case NOTES ->
                List.of(
                        new Expiry(
                                "meaning_finding",
                                "update meaning_finding set words = ''",
                                "words <> '' and firm_id = :firm and interaction_id in (select i.id from interaction i where"
                                        + " i.firm_id = :firm and i.at < :before)"),
                        new Expiry(
                                "talk_answer",
                                "update talk_answer set note_before = null",
                                "firm_id = :firm and note_before is not null and answered_at < :before"),
                        new Expiry(
                                "interaction",
                                "update interaction set note = null",
                                "firm_id = :firm and note is not null and at < :before"));
            case DRAFTS ->
                List.of(
                        new Expiry(
                                "draft_attachment",
                                "delete from draft_attachment",
                                "draft_id in (select d.id from draft d where d.firm_id = :firm and d.changed_at < :before)"),
                        new Expiry("draft", "delete from draft", "firm_id = :firm and changed_at < :before"),
                        new Expiry(
                                "outbox_content",
                                "delete from outbox_content",
                                "mail_id in (select o.id from outbox_mail o where o.firm_id = :firm and o.changed_at < :before"
                                        + " and o.state in ('SENT', 'FAILED', 'CANCELLED', 'HELD'))"),
                        new Expiry(
                                "outbox_enclosure",
                                "delete from outbox_enclosure",
                                "mail_id in (select o.id from outbox_mail o where o.firm_id = :firm and o.changed_at < :before"
                                        + " and o.state in ('SENT', 'FAILED', 'CANCELLED', 'HELD'))"),
                        new Expiry(
                                "outbox_mail",
                                "update outbox_mail set body = '', subject = ''",
                                "firm_id = :firm and changed_at < :before and body <> '' and state in"
                                        + " ('SENT', 'FAILED', 'CANCELLED', 'HELD')"));
            case FILES ->
                List.of(new Expiry(
                        "import_run",
                        "update import_run set file_gone = 'EXPIRED'",
                        "firm_id = :firm and put_away and file_gone is null and finished_at < :before"));
            case LINES -> List.of(new Expiry("document_page", "delete from document_page", LinesOver.CONDITION));
            case WORRIES ->
                List.of(new Expiry(
                        "client_worry", "delete from client_worry", "firm_id = :firm and over_on < :before"));
            case AUDIT ->
                List.of(new Expiry("audit_entry", "delete from audit_entry", "firm_id = :firm and at < :before"));
            case ACCESS ->
                List.of(new Expiry("access_log", "delete from access_log", "firm_id = :firm and last_at < :before"));
        };
    }

    private static Expiry ofMessages(String table, String more, String change) {
        return new Expiry(
                table,
                change,
                "(" + more + ") and message_id in (select m.id from mail_message m where m.firm_id = :firm"
                        + " and m.sent_at < :before)");
    }

    /** The condition with the firm in it. */
    String where() {
        return condition.contains(":firm") ? condition : "firm_id = :firm and " + condition;
    }
}
