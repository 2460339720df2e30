package org.riguardo.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.exports.ImportJson;
import org.riguardo.exports.filed.FiledFile;
import org.riguardo.exports.filed.FiledFiles;
import org.riguardo.firm.Firm;
import org.riguardo.problem.InputProblem;

/**
 * The files that a firm keeps after they were taken: they go when their time is over or a person whom they name is erased, whole,
 * as one without some of its lines would be another file. That it went, and why, stays in the notes of its import.
 */
@ApplicationScoped
public class FileKeeping {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Inject
    private Database database;

    @Inject
    private InTransaction transaction;

    @Inject
    private FiledFiles files;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static FileKeeping of(Database database, InTransaction transaction, FiledFiles files, Clock clock) {
        FileKeeping keeping = new FileKeeping();
        keeping.database = database;
        keeping.transaction = transaction;
        keeping.files = files;
        keeping.clock = clock;
        return keeping;
    }

    /** The files of the firm that hold one of these words; it reads them all. */
    List<FiledFile> naming(String firm, Collection<String> words) {
        return files.naming(firm, words);
    }

    /**
     * The files that go with an erasure.
     *
     * @param may whether whoever erases said that they may
     * @throws InputProblem when they may not, or a file that holds the words was not taken yet
     */
    List<FiledFile> toGo(String firm, Collection<String> words, boolean may) {
        List<String> waiting = files.waiting(firm, words);
        if (!waiting.isEmpty()) {
            throw new InputProblem(
                    "files",
                    "C’è un file in arrivo che nomina il cliente: prima va confermato o scartato in «File» ("
                            + String.join(", ", waiting) + "). Non è stato cancellato nulla.",
                    "A file that waits names the client: first confirm or decline it under Files ("
                            + String.join(", ", waiting) + "). Nothing was erased.");
        }
        List<FiledFile> named = naming(firm, words);
        if (!named.isEmpty() && !may) {
            throw new InputProblem(
                    "files",
                    "Ci sono file messi da parte che nominano il cliente: " + named.size()
                            + ". Vanno via interi; serve la conferma. Non è stato cancellato nulla.",
                    "Files that were put away name the client: " + named.size()
                            + ". They go whole, which has to be confirmed. Nothing was erased.");
        }
        return named;
    }

    /** Says that these are to go, in the running transaction. */
    void mark(Handle handle, String firm, List<FiledFile> named) {
        named.stream().map(FiledFile::importId).filter(Objects::nonNull).forEach(id -> handle.createUpdate(
                        "update import_run set file_gone = 'ERASED', file_gone_at = null"
                                + " where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .execute());
    }

    private record Going(String id, Instant ended, String why, List<Sentence> notes) {}

    /** Removes what is to go, and what was dropped again with a content that had to go; a run that was broken off is done again. */
    void remove(Firm firm) {
        List<Going> going = transaction.call(() -> database.with(handle -> going(handle, firm.id())));
        Map<LocalDate, List<Going>> days = going.stream()
                .collect(Collectors.groupingBy(
                        one -> LocalDate.ofInstant(one.ended(), firm.zone()), TreeMap::new, Collectors.toList()));
        days.forEach((day, those) -> {
            files.remove(firm.id(), day, those.stream().map(Going::id).collect(Collectors.toSet()));
            transaction.call(() -> database.with(handle -> {
                those.forEach(one -> gone(handle, firm, one));
                return those;
            }));
        });
    }

    private static List<Going> going(Handle handle, String firm) {
        handle.createUpdate("update import_run set file_gone = 'ERASED' where firm_id = :firm and put_away"
                        + " and file_gone is null and sha256 in (select g.sha256 from import_run g"
                        + " where g.firm_id = :firm and g.file_gone = 'ERASED')")
                .bind("firm", firm)
                .execute();
        return handle.createQuery(
                        "select id, coalesce(finished_at, received_at) as ended, file_gone, note from import_run"
                                + " where firm_id = :firm and file_gone is not null and file_gone_at is null")
                .bind("firm", firm)
                .map((row, context) -> new Going(
                        row.getString("id"),
                        row.getObject("ended", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("file_gone"),
                        ImportJson.readNotes(row.getString("note"))))
                .list();
    }

    private void gone(Handle handle, Firm firm, Going one) {
        Instant now = clock.instant();
        String day = DAY.format(now.atZone(firm.zone()));
        List<Sentence> notes = new ArrayList<>(one.notes());
        notes.add(
                one.why().equals("ERASED")
                        ? new Sentence(
                                "Il " + day + " il file è stato tolto dalla cartella, perché nominava una persona i cui"
                                        + " dati sono stati cancellati. L’originale è nel programma di contabilità.",
                                "On " + day + " the file was removed from the folder, as it named a person whose data"
                                        + " were erased. The original is in the accounting system.")
                        : new Sentence(
                                "Il " + day + " il file è stato tolto dalla cartella: la sua durata era finita."
                                        + " L’originale è nel programma di contabilità.",
                                "On " + day
                                        + " the file was removed from the folder, as its period was over. The original"
                                        + " is in the accounting system."));
        handle.createUpdate(
                        "update import_run set file_gone_at = :now, note = :note where firm_id = :firm and id = :id")
                .bind("now", now)
                .bind("note", ImportJson.notes(notes).toString())
                .bind("firm", firm.id())
                .bind("id", one.id())
                .execute();
    }
}
