package org.riguardo.mailboxes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Adds, changes, pauses and removes the mail accounts of a firm; contacts that came from one stay, whatever becomes of it. */
@Stateless
@RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
public class MailboxDesk {

    @EJB
    private Callers callers;

    @Inject
    private Firms firms;

    @Inject
    private FirmConfig config;

    @Inject
    private ConfiguredAccount configured;

    @Inject
    private Sealing sealing;

    @Inject
    private Connections connections;

    @Inject
    private LastLooks looks;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Adds an account, which is not read before its folders are chosen.
     *
     * @return its id
     * @throws InputProblem naming the field that is wrong, or {@code login} when the account is there already
     */
    public String add(MailboxSettings typed) {
        MailboxSettings settings = SettingsCheck.checked(typed, null);
        Caller caller = callers.current();
        firms.get(caller.firm());
        MailboxRow row =
                sealing.with(MailboxRow.fresh(Database.newId(), caller.firm(), settings, clock.instant()), settings);
        database.use(handle -> {
            onlyOnce(handle, row);
            new MailboxRows(handle).insert(row, caller.username());
        });
        note(caller, "mailbox-added", row);
        return row.id();
    }

    /**
     * Changes how an account is reached.
     *
     * @throws InputProblem naming the field that is wrong; a secret must be typed again when the account would lead elsewhere
     */
    public void change(String id, MailboxSettings typed) {
        Caller caller = callers.current();
        MailboxRow after = change(caller, id, "mailbox-changed", row -> {
            MailboxSettings settings = SettingsCheck.checked(typed, row);
            return sealing.with(row, settings);
        });
        connections.changed(after.id());
    }

    /**
     * Says what is read of an account, and has it read from now on; one that is paused stays so.
     *
     * @param addresses the firm's own addresses in it; what comes from them went out
     */
    public void read(String id, List<String> folders, List<String> addresses) {
        List<String> wanted = Choices.folders(folders);
        List<String> own = Choices.addresses(addresses);
        change(
                callers.current(),
                id,
                "mailbox-folders-chosen",
                row -> row.reading(
                        wanted, own, row.state() == MailboxState.PAUSED ? MailboxState.PAUSED : MailboxState.READING));
    }

    /** Stops reading an account until it is resumed; does nothing to one that is not read. */
    public void pause(String id) {
        move(id, "mailbox-paused", MailboxState.READING, MailboxState.PAUSED);
    }

    /** Has a paused account read again, from where it was. */
    public void resume(String id) {
        move(id, "mailbox-resumed", MailboxState.PAUSED, MailboxState.READING);
    }

    /** Removes an account. What came from it stays; it can be brought back for {@link Mailboxes#UNDO}. */
    public void remove(String id) {
        change(callers.current(), id, "mailbox-removed", row -> row.removed(clock.instant()));
        connections.changed(id);
        looks.forget(id);
    }

    /**
     * Brings a removed account back as it was; it sends no more where another account has become that person's, or the shared one, meanwhile.
     *
     * @throws InputProblem when it was added again meanwhile
     */
    public void undo(String id) {
        Caller caller = callers.current();
        database.use(handle -> {
            MailboxRows rows = new MailboxRows(handle);
            MailboxRow row = rows.lock(caller.firm(), id)
                    .filter(one -> one.removedAt() != null
                            && one.removedAt().isAfter(clock.instant().minus(Mailboxes.UNDO)))
                    .orElseThrow(() -> new NotFoundProblem("mailbox", id));
            onlyOnce(handle, row);
            rows.update(row.removed(null));
            new SendingRows(handle).giveWay(caller.firm(), id);
            note(caller, "mailbox-restored", row);
        });
    }

    private void move(String id, String what, MailboxState from, MailboxState to) {
        change(callers.current(), id, what, row -> row.state() == from ? row.in(to) : row);
    }

    private MailboxRow change(Caller caller, String id, String what, UnaryOperator<MailboxRow> change) {
        return database.with(handle -> {
            MailboxRows rows = new MailboxRows(handle);
            MailboxRow before = rows.lock(caller.firm(), id)
                    .filter(row -> row.removedAt() == null)
                    .orElseThrow(() -> new NotFoundProblem("mailbox", id));
            MailboxRow after = change.apply(before);
            if (!after.equals(before)) {
                onlyOnce(handle, after);
                rows.update(after);
                if (!after.sameMailbox(before)) {
                    new ReadingRows(handle, caller.firm()).forget(id);
                }
                note(caller, what, after);
            }
            return after;
        });
    }

    private void onlyOnce(Handle handle, MailboxRow row) {
        boolean taken = new MailboxRows(handle)
                        .of(row.firmId()).stream()
                                .anyMatch(other -> !other.id().equals(row.id()) && other.sameMailbox(row))
                || config.defaultFirm().filter(row.firmId()::equals).isPresent()
                        && configured
                                .get()
                                .filter(one -> one.host().equals(row.host())
                                        && one.port() == row.port()
                                        && one.user().equals(row.login()))
                                .isPresent();
        if (taken) {
            throw new InputProblem(
                    "login",
                    "Questa casella c’è già nell’elenco: si può modificare lì.",
                    "This mailbox is in the list already: it can be changed there.");
        }
    }

    private void note(Caller caller, String what, MailboxRow row) {
        String detail =
                Json.createObjectBuilder().add("mailbox", row.address()).build().toString();
        audit.note(caller.firm(), caller.username(), what, null, detail);
    }
}
