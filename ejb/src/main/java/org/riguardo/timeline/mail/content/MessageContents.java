package org.riguardo.timeline.mail.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.riguardo.db.Database;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.mail.Messages;

/** Shows staff what the messages of their firm consist of; it reads and changes nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class MessageContents {

    @EJB
    private Callers callers;

    @EJB
    private Messages messages;

    @Inject
    private Database database;

    /**
     * What a message consists of.
     *
     * @throws NotFoundProblem when the caller's firm has no such message
     */
    public MessageContent of(String id) {
        messages.get(id);
        String firm = callers.current().firm();
        return database.with(handle -> new ContentViews(handle, firm).of(id));
    }

    /**
     * The HTML of a message as a fragment that neither runs nor loads anything.
     *
     * @throws NotFoundProblem when the caller's firm has no such message, or it has no HTML
     */
    public String html(String id) {
        messages.get(id);
        String firm = callers.current().firm();
        String html = database.with(handle -> new ContentViews(handle, firm).html(id));
        if (html == null) {
            throw new NotFoundProblem("message", id);
        }
        return html;
    }
}
