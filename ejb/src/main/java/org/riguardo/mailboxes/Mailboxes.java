package org.riguardo.mailboxes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Database;
import org.riguardo.firm.Callers;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Roles;
import org.riguardo.problem.NotFoundProblem;

/** Shows the mail accounts of a firm to its people, never what they sign in with. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Mailboxes {

    /** How long a removed account can be brought back; then its secrets are gone. */
    public static final Duration UNDO = Duration.ofDays(30);

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private FirmConfig firms;

    @Inject
    private ConfiguredAccount configured;

    @Inject
    private LastLooks looks;

    @Inject
    private Clock clock;

    /** The accounts: the configured one, if it is this firm's, and those that were added, oldest first. */
    public List<MailboxView> list() {
        String firm = callers.current().firm();
        return database.with(handle -> {
            Map<String, List<ReadingRows.Row>> reading = new ReadingRows(handle, firm).all();
            List<MailboxView> views = new ArrayList<>();
            if (firms.defaultFirm().filter(firm::equals).isPresent()) {
                configured
                        .get()
                        .map(account -> ConfiguredView.of(
                                account,
                                ReadingRows.progress(
                                        reading.getOrDefault(account.key(), List.of()),
                                        account.folders(),
                                        clock.instant()),
                                looks.of(account.key()),
                                configured.sendingView().orElse(null)))
                        .ifPresent(views::add);
            }
            Map<String, SendingRow> sending = new SendingRows(handle).of(firm);
            new MailboxRows(handle).of(firm).forEach(row -> views.add(view(row, reading, sending)));
            return views;
        });
    }

    /** Those that were removed and can still be brought back, the last one first. */
    public List<MailboxView> removed() {
        String firm = callers.current().firm();
        Instant since = clock.instant().minus(UNDO);
        return database.with(handle -> new MailboxRows(handle)
                .removed(firm, since).stream()
                        .map(row -> view(row, Map.of(), Map.of()))
                        .toList());
    }

    /**
     * One account that was added.
     *
     * @throws NotFoundProblem when the firm has none with that id, or it was removed
     */
    public MailboxView get(String id) {
        String firm = callers.current().firm();
        return database.with(handle -> view(handle, firm, id));
    }

    private MailboxView view(Handle handle, String firm, String id) {
        return new MailboxRows(handle)
                .find(firm, id)
                .filter(row -> row.removedAt() == null)
                .map(row -> view(row, new ReadingRows(handle, firm).all(), new SendingRows(handle).of(firm)))
                .orElseThrow(() -> new NotFoundProblem("mailbox", id));
    }

    private MailboxView view(
            MailboxRow row, Map<String, List<ReadingRows.Row>> reading, Map<String, SendingRow> sending) {
        SendingRow sends = sending.get(row.id());
        Progress progress =
                ReadingRows.progress(reading.getOrDefault(row.id(), List.of()), row.folderList(), clock.instant());
        return MailboxView.of(
                row,
                progress,
                looks.of(row.id()).map(LastLooks.Look::at).orElse(row.lookedAt()),
                sends == null ? null : SendingView.of(sends));
    }
}
