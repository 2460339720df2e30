package org.riguardo.mailboxes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Says by which server an account sends, and whose own address it is; it never sends anything. */
@Stateless
@RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
public class SendingDesk {

    @EJB
    private Callers callers;

    @Inject
    private Sealing sealing;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Has an account send, or changes how.
     *
     * @throws InputProblem naming the field that is wrong; {@code person} when another account is that person's, or shared, already
     */
    public void set(String id, SendingSettings typed) {
        Caller caller = callers.current();
        database.use(handle -> {
            MailboxRow mailbox = mailbox(handle, caller, id);
            SendingRows rows = new SendingRows(handle);
            SendingRow kept = rows.find(caller.firm(), id).orElse(null);
            SendingSettings settings = SendingCheck.checked(typed, mailbox, kept);
            onlyOnce(handle, caller.firm(), id, settings.person());
            rows.put(row(mailbox, settings, kept), clock.instant(), caller.username());
            note(caller, "mailbox-sending-set", mailbox);
        });
    }

    /** Has an account send no more; it is still read. */
    public void remove(String id) {
        Caller caller = callers.current();
        database.use(handle -> {
            MailboxRow mailbox = mailbox(handle, caller, id);
            if (new SendingRows(handle).find(caller.firm(), id).isPresent()) {
                new SendingRows(handle).remove(caller.firm(), id);
                note(caller, "mailbox-sending-removed", mailbox);
            }
        });
    }

    private static MailboxRow mailbox(Handle handle, Caller caller, String id) {
        return new MailboxRows(handle)
                .lock(caller.firm(), id)
                .filter(row -> row.removedAt() == null)
                .orElseThrow(() -> new NotFoundProblem("mailbox", id));
    }

    private SendingRow row(MailboxRow mailbox, SendingSettings settings, @Nullable SendingRow kept) {
        Secret typed = settings.password();
        String hidden = kept == null ? null : kept.password();
        SendingRow row = new SendingRow(
                mailbox.id(),
                mailbox.firmId(),
                settings.person(),
                settings.name(),
                settings.host(),
                settings.port(),
                settings.security(),
                settings.login(),
                settings.ownSignIn() ? hidden : null,
                settings.copies(),
                null,
                null,
                null);
        return typed == null ? row : row.withPassword(sealing.sealedSending(row, typed));
    }

    private static void onlyOnce(Handle handle, String firm, String id, @Nullable String person) {
        for (MailboxRow other : new MailboxRows(handle).of(firm)) {
            SendingRow sending = new SendingRows(handle).find(firm, other.id()).orElse(null);
            if (sending != null && !other.id().equals(id) && Objects.equals(sending.person(), person)) {
                throw new InputProblem(
                        "person",
                        person == null
                                ? "L’indirizzo comune dello studio è già " + other.address() + ": ce n’è uno solo."
                                : "Questa persona scrive già da " + other.address() + ".",
                        person == null
                                ? "The firm’s shared address is " + other.address() + " already: there is one only."
                                : "This person writes from " + other.address() + " already.");
            }
        }
    }

    private void note(Caller caller, String what, MailboxRow row) {
        String detail =
                Json.createObjectBuilder().add("mailbox", row.address()).build().toString();
        audit.note(caller.firm(), caller.username(), what, null, detail);
    }
}
