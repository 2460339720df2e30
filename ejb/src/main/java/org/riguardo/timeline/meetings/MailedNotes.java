package org.riguardo.timeline.meetings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Appointment;
import org.riguardo.calendar.MeetingNote;
import org.riguardo.clients.NameKey;
import org.riguardo.db.Database;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.read.MailAddress;
import org.riguardo.privacy.Seen;
import org.riguardo.timeline.calls.LoggedCalls;

/**
 * Makes contacts of the notes that people of the firm mail to the firm itself about meetings and calls; one whose client is not
 * clear by its name stays a mail. Nothing that comes from outside is such a note.
 */
public final class MailedNotes {

    /** Who logged a contact that came as a note. */
    public static final String BY_MAIL = "mail";

    private final Handle handle;
    private final String firm;
    private final ZoneId zone;
    private final Instant now;
    private @Nullable Map<String, Set<String>> names;

    private MailedNotes(Handle handle, String firm, ZoneId zone, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.zone = zone;
        this.now = now;
    }

    /**
     * Keeps the notes among these mails, in the transaction that keeps the mails; returns the clients that this touches.
     *
     * @param own the firm's addresses
     */
    public static Set<String> keep(
            Handle handle, String firm, Set<String> own, ZoneId zone, Instant now, Collection<IncomingMail> mails) {
        MailedNotes notes = new MailedNotes(handle, firm, zone, now);
        Set<String> touched = new LinkedHashSet<>();
        for (IncomingMail mail : mails) {
            if (amongOurselves(mail, own)) {
                MeetingNote.of(mail.message().subject(), mail.sentAt(), zone)
                        .ifPresent(note -> touched.addAll(notes.keep(mail.identity(), note, mail.newText())));
            }
        }
        return touched;
    }

    private static boolean amongOurselves(IncomingMail mail, Set<String> own) {
        MailAddress from = mail.message().from();
        return from != null
                && own.contains(from.address())
                && !mail.message().to().isEmpty()
                && Stream.concat(mail.message().to().stream(), mail.message().cc().stream())
                        .allMatch(to -> own.contains(to.address()));
    }

    Set<String> keep(String identity, MeetingNote note, String text) {
        String client = client(note.client());
        if (client == null || known(identity)) {
            return Set.of();
        }
        var meeting = new Appointment(1, identity, 0, note.at(), note.at(), null, List.of(), note.client(), false);
        new MeetingKeeping(handle, firm, now).keep("note:" + identity, List.of(meeting));
        String id = Database.newId();
        handle.createUpdate("insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, note,"
                        + " logged_at, logged_by) values (:id, :firm, :client, :at, :channel, 'OUT', 'UNKNOWN', :note, :now,"
                        + " :by)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("client", client)
                .bind("at", note.at())
                .bind("channel", note.call() ? "CALL" : "MEETING")
                .bind("note", text.isBlank() ? null : text.strip())
                .bind("now", now)
                .bind("by", BY_MAIL)
                .execute();
        LoggedCalls.logged(handle, firm, id, now);
        LoggedMeetings.logged(handle, firm, id, now);
        return Set.of(client);
    }

    private boolean known(String identity) {
        return handle.createQuery("select count(*) from meeting where firm_id = :firm and meeting_key = :key")
                        .bind("firm", firm)
                        .bind("key", identity)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The only client of that name; null where there is none, or several are called so. */
    private @Nullable String client(String name) {
        if (names == null) {
            Map<String, Set<String>> all = new HashMap<>();
            handle.createQuery("select id, name from client where firm_id = :firm and merged_into is null"
                            + Seen.OTHERS.and("client.id"))
                    .bind("firm", firm)
                    .map((row, context) -> all.computeIfAbsent(
                                    NameKey.of(row.getString("name")), any -> new HashSet<>())
                            .add(row.getString("id")))
                    .list();
            names = all;
        }
        String key = NameKey.of(name);
        Set<String> found = key.isEmpty() ? Set.of() : names.getOrDefault(key, Set.of());
        return found.size() == 1 ? found.iterator().next() : null;
    }

    static MailedNotes of(Handle handle, String firm, ZoneId zone, Instant now) {
        return new MailedNotes(handle, firm, zone, now);
    }
}
