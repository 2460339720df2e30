package org.riguardo.timeline.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Cursor;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.mailbox.read.MessageIds;
import org.riguardo.problem.NotFoundProblem;

/** The messages of the caller's firm, their conversations, and what waits for staff to assign; it reads and changes nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Messages {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    /** The messages with that Message-ID, with or without angle brackets; more than one only where senders reused it. */
    public List<MessageView> byMessageId(String messageId) {
        String firm = callers.current().firm();
        String id = MessageIds.first(messageId).orElse(messageId);
        return database.with(handle -> new MessageViews(handle, firm).byMessageId(id));
    }

    /**
     * A message by the id of this application.
     *
     * @throws NotFoundProblem when the caller's firm has no such message
     */
    public MessageView get(String id) {
        String firm = callers.current().firm();
        return database.with(handle ->
                new MessageViews(handle, firm).byId(id).orElseThrow(() -> new NotFoundProblem("message", id)));
    }

    /**
     * The whole text of a message, quotation and signature included, as plain text.
     *
     * @throws NotFoundProblem when the caller's firm has no such message
     */
    public String wholeText(String id) {
        String firm = callers.current().firm();
        return database.with(handle ->
                new MessageViews(handle, firm).wholeText(id).orElseThrow(() -> new NotFoundProblem("message", id)));
    }

    /**
     * A conversation, by its id or by one that it had before.
     *
     * @throws NotFoundProblem when the caller's firm has no such conversation
     */
    public ThreadView thread(String id) {
        String firm = callers.current().firm();
        return database.with(handle ->
                new MessageViews(handle, firm).thread(id).orElseThrow(() -> new NotFoundProblem("thread", id)));
    }

    /**
     * One page of the messages that nobody knows the client of, newest first.
     *
     * @param cursor as the page before gave it; null for the newest
     * @param size 1 to 200 messages
     */
    public Page<WaitingMail> waiting(@Nullable String cursor, int size) {
        String firm = callers.current().firm();
        Cursor.Moment before = cursor == null ? null : Cursor.moment(cursor);
        return database.with(handle -> {
            Page<MessageView> page = Page.of(
                    new MessageViews(handle, firm).waiting(before, size + 1),
                    size,
                    row -> Cursor.write(row.at().toString(), row.id()));
            return new Page<>(new Candidates(handle, firm).of(page.items()), page.next());
        });
    }

    /**
     * A message with the clients that it may belong to; the one that it belongs to is not among them.
     *
     * @throws NotFoundProblem when the caller's firm has no such message
     */
    public WaitingMail withCandidates(String id) {
        MessageView message = get(id);
        String firm = callers.current().firm();
        return database.with(
                handle -> new Candidates(handle, firm).of(List.of(message)).get(0));
    }

    /** How many messages wait. */
    public int waitingCount() {
        String firm = callers.current().firm();
        return database.with(handle -> new MessageViews(handle, firm).waitingCount());
    }
}
