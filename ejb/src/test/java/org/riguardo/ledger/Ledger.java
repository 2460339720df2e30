package org.riguardo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.bank.BankSection;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.db.TestDatabase;
import org.riguardo.exports.Arrival;
import org.riguardo.exports.Arrived;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.ExportReader;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.InMemoryContent;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.sdi.SdiSection;

/** A ledger into which tests drop files, a day passing between two of them. */
public final class Ledger implements AutoCloseable {

    static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final TestDatabase database;
    private Instant now = Instant.parse("2026-03-31T08:00:00Z");
    private FileBooking.Result last;

    Ledger() {
        this(TestDatabase.open());
    }

    public Ledger(TestDatabase database) {
        this.database = database;
    }

    public ImportReport drop(String name, String text) {
        return drop(TestDatabase.FIRM, name, text);
    }

    ImportReport drop(String firm, String name, String text) {
        now = now.plusSeconds(1);
        Arrival arrival = arrival(firm, name, text);
        return drop(firm, List.of(new Arrived(arrival, read(name, text)))).get(0);
    }

    ImportReport drop(String name, byte[] bytes) {
        now = now.plusSeconds(1);
        Arrival arrival = arrival(TestDatabase.FIRM, name, Arrays.toString(bytes));
        return drop(TestDatabase.FIRM, List.of(new Arrived(arrival, read(name, bytes))))
                .get(0);
    }

    /** Drops some files of the same moment. */
    List<ImportReport> dropTogether(String... texts) {
        now = now.plusSeconds(1);
        List<Arrived> files = new ArrayList<>();
        for (String text : texts) {
            String name = "file" + files.size() + ".xml";
            files.add(new Arrived(arrival(TestDatabase.FIRM, name, text), read(name, text)));
        }
        return drop(TestDatabase.FIRM, files);
    }

    List<ImportedDocument> documents(ImportReport report) {
        List<ImportedDocument> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<ImportedDocument> page = new ImportRows(handle(), report.firm()).documents(report.id(), cursor, 70);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** Drops these files at once. */
    List<ImportReport> drop(String firm, List<Arrived> files) {
        handle().begin();
        try {
            last = new FileBooking(handle(), firm(firm), sections(), Clock.fixed(now, ROME)).run(files);
            handle().commit();
        } finally {
            if (handle().isInTransaction()) {
                handle().rollback();
            }
        }
        return last.reports();
    }

    void confirm(ImportReport held) {
        handle().execute("update import_run set confirmed = ? where id = ?", HoldReason.SHRINKING.name(), held.id());
    }

    ImportUndo undo(ImportReport report) {
        now = now.plusSeconds(1);
        ImportUndo undo = new ImportUndo(handle(), firm(report.firm()), report(report));
        handle().useTransaction(transaction -> undo.run(now));
        return undo;
    }

    /** Takes an import back as {@link Imports} does, with what it brought beside documents. */
    public void takeBack(ImportReport report) {
        now = now.plusSeconds(1);
        handle().useTransaction(transaction -> {
            sections().forEach(section -> section.takeBack(firm(report.firm()), report.id()));
            new ImportUndo(handle(), firm(report.firm()), report(report)).run(now);
        });
    }

    private List<FileSection> sections() {
        Database same = Database.of(Jdbi.create(handle().getConnection()));
        Clock clock = Clock.fixed(now, ROME);
        return List.of(SdiSection.of(same, clock), BankSection.of(same, clock));
    }

    /** The moment of what a person does now, after all files. */
    public Instant later() {
        now = now.plusSeconds(1);
        return now;
    }

    public ImportReport report(ImportReport earlier) {
        return new ImportRows(handle(), earlier.firm()).find(earlier.id()).orElseThrow();
    }

    FileBooking.Result last() {
        return last;
    }

    public Handle handle() {
        return database.handle();
    }

    TestDatabase database() {
        return database;
    }

    Arrival arrival(String firm, String name, String text) {
        return new Arrival(firm, name, Integer.toHexString(text.hashCode()), now.minusSeconds(60), now);
    }

    public BigDecimal open() {
        return handle().createQuery("select coalesce(sum(open_amount), 0) from item where settled_on is null")
                .mapTo(BigDecimal.class)
                .one();
    }

    List<Map<String, Object>> items() {
        return handle().createQuery("select number, due, due_derived, amount, open_amount, settled_on, settled_exactly"
                        + " from item order by number, due, amount")
                .mapToMap()
                .list();
    }

    public long count(String table) {
        return handle().createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one();
    }

    /** How many documents are kept as files stated them, each in a row or in a page of many. */
    long documentsKept() {
        return count("document")
                + handle()
                        .createQuery("select stated from document_page")
                        .map((row, context) ->
                                StatedPage.read(row.getBytes("stated")).size())
                        .list()
                        .stream()
                        .mapToLong(Integer::longValue)
                        .sum();
    }

    List<DocumentState> states(ImportReport report) {
        return new ImportRows(handle(), report.firm())
                .documents(report.id(), null, 200).items().stream()
                        .map(ImportedDocument::state)
                        .toList();
    }

    static FileReading.Read read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static FileReading.Read read(String name, byte[] bytes) {
        try {
            var content = new InMemoryContent(name, bytes, Instant.parse("2026-03-31T07:00:00Z"));
            FileReading reading = new ExportReader(BuiltInFormats::all)
                    .read(content, ReadContext.of(ROME, LocalDate.of(2026, 3, 31), false));
            assertThat(reading).isInstanceOf(FileReading.Read.class);
            return (FileReading.Read) reading;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Firm firm(String id) {
        return new Firm(id, id, ROME, "paolo", "giulia", null, null);
    }

    @Override
    public void close() {
        database.close();
    }
}
