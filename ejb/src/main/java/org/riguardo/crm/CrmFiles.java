package org.riguardo.crm;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import org.riguardo.api.crm.CrmException;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Takes contacts and activities of a customer system from CSV files, and writes what is to stand there as one. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CrmFiles {

    private static final int MOST = 8_000_000;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Runs runs;

    @Inject
    private Firms firms;

    @Inject
    private Audit audit;

    /**
     * What a file brought.
     *
     * @param leftOut the lines that could not be read, counted from 1; a hundred at most
     */
    public record Taken(int contacts, int activities, List<Long> leftOut) {}

    /**
     * What a file would bring.
     *
     * @param leftOut the lines that could not be read, counted from 1; a hundred at most
     */
    public record Looked(Preview preview, List<Long> leftOut) {}

    /**
     * Looks at what a file would bring; nothing of it is kept.
     *
     * @throws NotFoundProblem when the firm has no such account
     * @throws InputProblem when it is no such file, or the account is not reached by files
     */
    public Looked look(String id, String text) {
        Caller caller = callers.current();
        AccountRow row = row(caller.firm(), id);
        CsvRead read = read(caller.firm(), text);
        try (CsvSession session = new CsvSession(read)) {
            return new Looked(Preview.of(session, row, firms.get(caller.firm()), runs.work()), some(read));
        } catch (CrmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Takes a file; what is known already changes nothing.
     *
     * @throws NotFoundProblem when the firm has no such account
     * @throws InputProblem when it is no such file, or the account is not reached by files or not confirmed
     */
    public Taken take(String id, String text) {
        Caller caller = callers.current();
        AccountRow row = row(caller.firm(), id);
        if (row.state() != AccountState.ON) {
            throw new InputProblem(
                    "file",
                    "Il collegamento non è attivo: confermarlo o riprenderlo prima.",
                    "The connection is not on: confirm or resume it first.");
        }
        CsvRead read = read(caller.firm(), text);
        if (!runs.run(row, new CsvSession(read))) {
            throw new InputProblem(
                    "file",
                    "La lettura si è interrotta: riprovare fra poco.",
                    "The reading was interrupted: try again in a moment.");
        }
        String detail = Json.createObjectBuilder()
                .add("contacts", read.contacts().size())
                .add("activities", read.activities().size())
                .build()
                .toString();
        audit.note(caller.firm(), caller.username(), "crm-file-taken", null, detail);
        return new Taken(read.contacts().size(), read.activities().size(), some(read));
    }

    private CsvRead read(String firm, String text) {
        if (text.length() > MOST) {
            throw new InputProblem("file", "Al massimo 8 milioni di caratteri.", "8 million characters at most.");
        }
        return CsvReading.of(text, zone(firm));
    }

    private static List<Long> some(CsvRead read) {
        return read.leftOut().stream().limit(100).toList();
    }

    /**
     * Writes what stands or is to stand in the system: calls, meetings and suggestions.
     *
     * @throws NotFoundProblem when the firm has no such account
     */
    public void write(String id, OutputStream out) throws IOException {
        Caller caller = callers.current();
        AccountRow row = row(caller.firm(), id);
        List<OutgoingRow> rows = database.with(handle -> new OutgoingRows(handle, caller.firm(), row.id()).all());
        audit.note(caller.firm(), caller.username(), "crm-file-written", null, "{\"rows\":" + rows.size() + "}");
        CsvWords.write(rows, zone(caller.firm()), out);
    }

    private AccountRow row(String firm, String id) {
        AccountRow row = database.with(handle -> CrmAccounts.find(handle, firm, id));
        if (!row.connector().equals(CsvSession.KEY)) {
            throw new InputProblem(
                    "file", "Questo gestionale non si raggiunge con file.", "This system is not reached by files.");
        }
        return row;
    }

    private ZoneId zone(String firm) {
        return firms.get(firm).zone();
    }
}
