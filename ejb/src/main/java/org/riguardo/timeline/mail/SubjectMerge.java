package org.riguardo.timeline.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.mailbox.thread.BaseSubject;

/**
 * Joins an answer that names no message, as some webmail and certified mail write it, to the conversation that its subject is about: only with the same
 * client, only where one of the two is such an answer, and only within {@value #DAYS} days of each other.
 */
final class SubjectMerge {

    private static final int DAYS = 14;
    private static final int LOOKED_AT = 200;

    private record Mail(String id, String thread, BaseSubject subject, Instant at, boolean namesOthers) {

        boolean strayAnswer() {
            return subject.reply() && !namesOthers;
        }

        boolean goesWith(Mail other) {
            return !subject.text().isBlank()
                    && subject.text().equalsIgnoreCase(other.subject.text())
                    && (strayAnswer() && !at.isBefore(other.at) || other.strayAnswer() && !other.at.isBefore(at));
        }
    }

    private final Handle handle;
    private final String firm;
    private final Instant now;

    SubjectMerge(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    void join(String messageId, String clientId) {
        Mail mail = mails("id = :id", messageId, "", Instant.EPOCH).stream()
                .findFirst()
                .orElse(null);
        if (mail == null) {
            return;
        }
        mails("client_id = :client and id <> :id and sent_at between :from and :until", messageId, clientId, mail.at())
                .stream()
                .filter(other -> !other.thread().equals(mail.thread()) && mail.goesWith(other))
                .findFirst()
                .ifPresent(other -> new ThreadRows(handle, firm, now).absorb(mail.thread(), other.thread()));
    }

    private List<Mail> mails(String condition, String id, String clientId, Instant at) {
        var query = handle.createQuery(
                        "select id, thread_id, subject, sent_at, refs from mail_message where firm_id = :firm"
                                + " and kind = 'HUMAN' and " + condition + " order by sent_at desc, id limit "
                                + LOOKED_AT)
                .bind("firm", firm)
                .bind("id", id);
        if (!clientId.isEmpty()) {
            query.bind("client", clientId)
                    .bind("from", at.minus(Duration.ofDays(DAYS)))
                    .bind("until", at.plus(Duration.ofDays(DAYS)));
        }
        return query.map((row, context) -> new Mail(
                        row.getString("id"),
                        row.getString("thread_id"),
                        BaseSubject.of(row.getString("subject") == null ? "" : row.getString("subject")),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getString("refs") != null && !row.getString("refs").isBlank()))
                .list();
    }
}
