package org.riguardo.desk.drafts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Database;
import org.riguardo.desk.outbox.Enclosure;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;

/** Files that staff add to a draft, each change a revision of it, and the statement that would go with it. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class DraftFiles {

    /** The most octets of one file. */
    public static final int MOST = 10_000_000;

    private static final int MOST_IN_ALL = 15_000_000;
    private static final int MOST_FILES = 20;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private DraftMaking making;

    @Inject
    private DraftKeeping keeping;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static DraftFiles of(Callers callers, Database database, DraftMaking making, DraftKeeping keeping, Clock clock) {
        DraftFiles files = new DraftFiles();
        files.callers = callers;
        files.database = database;
        files.making = making;
        files.keeping = keeping;
        files.clock = clock;
        return files;
    }

    /**
     * Adds a file to an open draft.
     *
     * @param name as the browser gave it; it is made harmless
     * @throws InputProblem when it is too large, empty, or one too many
     */
    public void add(String draftId, String name, byte[] content) {
        Caller caller = callers.current();
        database.use(handle -> {
            KeptDraft draft = open(handle, caller, draftId);
            AttachmentRows rows = new AttachmentRows(handle, caller.firm());
            List<DraftView.Attachment> there = rows.list(draftId);
            check(content, there);
            String harmless = FileName.harmless(name);
            rows.add(draftId, harmless, FileName.type(harmless), content, caller.username(), clock.instant());
            keeping.keep(handle, caller, draft, Draft.State.OPEN, "draft-file-added");
        });
    }

    /** Takes a file away again. */
    public void remove(String draftId, String fileId) {
        Caller caller = callers.current();
        database.use(handle -> {
            KeptDraft draft = open(handle, caller, draftId);
            if (new AttachmentRows(handle, caller.firm()).remove(draftId, fileId)) {
                keeping.keep(handle, caller, draft, Draft.State.OPEN, "draft-file-removed");
            }
        });
    }

    /** The statement of open amounts as it would go with the draft now. */
    public Enclosure statement(String draftId) {
        Caller caller = callers.current();
        return database.with(handle -> {
            Draft draft = DraftKeeping.find(handle, caller.firm(), draftId).draft();
            return DraftSending.statement(handle, making.know(caller.firm(), draft.clientId()), draft);
        });
    }

    private static void check(byte[] content, List<DraftView.Attachment> there) {
        long all = content.length
                + there.stream().mapToLong(DraftView.Attachment::octets).sum();
        if (content.length == 0) {
            throw new InputProblem(
                    "file", "Il file è vuoto: sceglierne un altro.", "The file is empty: choose another.");
        }
        if (content.length > MOST || all > MOST_IN_ALL) {
            throw new InputProblem(
                    "file",
                    "Un allegato ha al massimo 10 MB, e tutti insieme 15: molti server di posta non prendono di più."
                            + " Si può mandare un collegamento al file.",
                    "An attachment has 10 MB at most, and all together 15: many mail servers take no more."
                            + " A link to the file can be sent instead.");
        }
        if (there.size() >= MOST_FILES) {
            throw new InputProblem(
                    "file",
                    "Al massimo venti allegati: unirne alcuni.",
                    "Twenty attachments at most: join some of them.");
        }
    }

    private static KeptDraft open(Handle handle, Caller caller, String id) {
        handle.createQuery("select id from draft where firm_id = :firm and id = :id for update")
                .bind("firm", caller.firm())
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        KeptDraft kept = DraftKeeping.find(handle, caller.firm(), id);
        if (!kept.draft().life().open()) {
            throw new InputProblem(
                    "file",
                    "Questa mail è già uscita o è stata messa via: gli allegati restano come sono.",
                    "This mail has left or was put away: its attachments stay as they are.");
        }
        return kept;
    }
}
