package org.riguardo.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.exports.filed.FiledFile;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.secrets.Prints;

/** Gives a client's data out and erases them, on request of the person whose they are, for partners and administrators. */
@Stateless
@RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
public class PersonalData {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private Audit audit;

    @Inject
    private Prints prints;

    @Inject
    private FileKeeping keeping;

    @Inject
    private InTransaction transaction;

    @Inject
    private Clock clock;

    /**
     * Writes all that is kept about a client as a ZIP; that it was taken is for whoever asks to note.
     *
     * @param language of the page in it, {@code it} or {@code en}
     * @throws NotFoundProblem when the caller's firm has no client with that id
     */
    public void export(String clientId, String language, OutputStream out) throws IOException {
        Caller caller = callers.current();
        database.use(handle -> {
            name(handle, caller.firm(), clientId);
            new DataExport(
                            handle,
                            caller.firm(),
                            clientId,
                            firms.get(caller.firm()).zone(),
                            language)
                    .write(clock.instant(), out);
        });
    }

    /** The client's name; {@link NotFoundProblem} when the caller's firm has no client with that id. */
    public String name(String clientId) {
        String firm = callers.current().firm();
        return database.with(handle -> name(handle, firm, clientId));
    }

    /** The clients of the firm whose data were erased, the latest first. */
    public List<Erased> erased() {
        String firm = callers.current().firm();
        return database.with(handle -> ErasedRows.list(handle, firm));
    }

    /** What an erasure would do; {@link NotFoundProblem} when the caller's firm has no client with that id. */
    public ErasurePreview preview(String clientId) {
        String firm = callers.current().firm();
        return database.with(handle -> {
            String name = name(handle, firm, clientId);
            PersonalScope.fill(handle, firm, clientId);
            PersonalRows rows = new PersonalRows(handle);
            List<ErasurePreview.Part> goes = new ArrayList<>();
            List<ErasurePreview.Part> stays = new ArrayList<>();
            for (RegisteredTable table : Registry.get().ofClients()) {
                long count = rows.count(table);
                if (count > 0 && !"nothing-personal".equals(table.why())) {
                    (table.ending() == Ending.KEEP ? stays : goes).add(part(table, count));
                }
            }
            Erased erased = ErasedRows.find(handle, clientId).orElse(null);
            long leaving = handle.createQuery(PersonalScope.filled(
                            "select count(*) from outbox_mail where state = 'READY' and id in {mail}"))
                    .mapTo(Long.class)
                    .one();
            return new ErasurePreview(
                    clientId,
                    name,
                    goes,
                    stays,
                    KeptByLaw.until(handle),
                    erased,
                    leaving,
                    erased == null ? keeping.naming(firm, PersonalWords.of(handle, firm)) : List.of());
        });
    }

    /**
     * Erases a client's data in one transaction, and then the files that were put away and hold words of the client.
     *
     * @param typed the client's name as whoever confirms typed it
     * @param files whether the files may go, whole and with what they say of others
     * @throws InputProblem when that is another name, files would have to go that may not, or the data cannot be erased now
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ErasurePreview erase(String clientId, String typed, boolean files) {
        Caller caller = callers.current();
        String firm = caller.firm();
        List<String> words = transaction.call(() -> database.with(handle -> {
            if (!same(name(handle, firm, clientId), typed)) {
                throw new InputProblem(
                        "name",
                        "Il nome scritto non è quello del cliente: non è stato cancellato nulla.",
                        "The name is not the client's: nothing was erased.");
            }
            PersonalScope.fill(handle, firm, clientId);
            return PersonalWords.of(handle, firm);
        }));
        List<FiledFile> named = keeping.toGo(firm, words, files);
        transaction.call(() -> database.with(handle -> {
            Erasing.Done done = new Erasing(handle, firm, clientId, prints).run(caller.username(), clock.instant());
            keeping.mark(handle, firm, named);
            audit.note(firm, caller.username(), "client-erased", clientId, detail(done, named.size()));
            return done;
        }));
        keeping.remove(firms.get(firm));
        return transaction.call(() -> preview(clientId));
    }

    private static String detail(Erasing.Done done, int files) {
        return Json.createObjectBuilder()
                .add(
                        "rows",
                        done.rows().values().stream().mapToLong(Long::longValue).sum())
                .add("keptUntil", String.valueOf(done.keptUntil()))
                .add("files", files)
                .build()
                .toString();
    }

    private static ErasurePreview.Part part(RegisteredTable table, long count) {
        ExportWords it = ExportWords.in("it");
        ExportWords en = ExportWords.in("en");
        return new ErasurePreview.Part(
                table.name(),
                new Sentence(it.table(table.name()), en.table(table.name())),
                count,
                new Sentence(it.kept(table), en.kept(table)));
    }

    private static String name(Handle handle, String firm, String clientId) {
        return handle.createQuery("select name from client where firm_id = :firm and id = :id and merged_into is null")
                .bind("firm", firm)
                .bind("id", clientId)
                .mapTo(String.class)
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("client", clientId));
    }

    private static boolean same(String name, String typed) {
        return plain(name).equals(plain(typed));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
