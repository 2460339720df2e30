package org.riguardo.timeline.mail.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.mailbox.read.Attachment;
import org.riguardo.mailbox.read.Limits;
import org.riguardo.mailbox.read.MessageReader;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.mail.MessageView;
import org.riguardo.timeline.mail.Messages;

/** Fetches messages from their servers for staff who may see them; nothing changes there, and nothing of it is kept here. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Originals {

    @EJB
    private Callers callers;

    @EJB
    private Messages messages;

    @Inject
    private MailServers servers;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    private final MessageReader reader = new MessageReader(Limits.STANDARD);

    /**
     * The message as its server has it, 25 MB of it at most; that somebody asked is noted in the audit log.
     *
     * @throws NotFoundProblem when the caller's firm has no such message
     */
    public Original original(String id) {
        MessageView message = messages.get(id);
        Caller caller = callers.current();
        String detail = Json.createObjectBuilder().add("message", id).build().toString();
        audit.note(caller.firm(), caller.username(), "original-fetched", message.clientId(), detail);
        return servers.fetch(caller.firm(), id);
    }

    /**
     * An attachment, from the database where it is kept, else from the mail server.
     *
     * @param seq its number within the message, from 0
     * @throws NotFoundProblem when the caller's firm has no such message, it has no such attachment, or the firm opens none here
     */
    public Opened attachment(String id, int seq) {
        messages.get(id);
        String firm = callers.current().firm();
        ContentViews.Kept kept = database.with(handle -> new ContentViews(handle, firm).attachment(id, seq))
                .filter(found -> found.view().openable())
                .orElseThrow(() -> new NotFoundProblem("attachment", Integer.toString(seq)));
        String name = kept.view().name();
        if (kept.content() != null) {
            return new Opened(name, kept.content(), Original.NONE);
        }
        Original original = servers.fetch(firm, id);
        if (!original.found()) {
            return new Opened(name, new byte[0], original.problem());
        }
        List<Attachment> there = reader.read(original.content()).attachments();
        if (there.size() <= seq || there.get(seq).size() != kept.view().octets()) {
            return new Opened(name, new byte[0], CHANGED.problem());
        }
        return new Opened(name, there.get(seq).content(), Original.NONE);
    }

    private static final Original CHANGED = Original.missing(
            "Il messaggio sul server non è più quello letto allora.",
            "The message on the server is no longer the one that was read.");
}
