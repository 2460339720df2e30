package org.riguardo.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.exports.Arrived;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.Part;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.sdi.InvoiceFiles;

/** Books all parts of some files in the running transaction, or holds a file and writes nothing of it but that. */
final class FileBooking {

    private static final String TABLE = "table";

    private final Handle handle;
    private final Firm firm;
    private final Iterable<FileSection> sections;
    private final Clock clock;
    private final Instant now;
    private final RunRows runs;
    private final Set<String> touched = new HashSet<>();
    private final Set<KnownUpTo> knownUpTo = new HashSet<>();
    private final Map<String, Integer> seqs = new HashMap<>();

    FileBooking(Handle handle, Firm firm, Iterable<FileSection> sections, Clock clock) {
        this.handle = handle;
        this.firm = firm;
        this.sections = sections;
        this.clock = clock;
        this.now = clock.instant();
        this.runs = new RunRows(handle, firm.id());
    }

    /** Up to which day a part of a file tells what is open. */
    record KnownUpTo(LocalDate day, boolean statement) {}

    /** The reports in the order of the files. */
    record Result(List<ImportReport> reports, Set<String> touched, Set<KnownUpTo> knownUpTo) {}

    /** Books these files; of several none may be a statement. */
    Result run(List<Arrived> arrived) {
        InvoiceFiles invoices = new InvoiceFiles(handle, firm);
        BookedFiles files = BookedFiles.open(handle, firm.id(), invoices.withoutRejected(arrived));
        List<Sentence> doubts = new ArrayList<>();
        handle.execute("savepoint booking");
        List<List<Piece>> groups = Parts.groups(files.news());
        for (List<Piece> group : groups) {
            book(group, groups.size() == 1, files, doubts);
        }
        if (!doubts.isEmpty()) {
            handle.execute("rollback to savepoint booking");
            files.only().hold(doubts);
        } else {
            invoices.keep(
                    files.news().stream().collect(Collectors.toMap(BookedFiles.File::id, BookedFiles.File::reading)));
            files.news().forEach(this::sections);
        }
        List<ImportReport> reports = files.close(runs, clock.instant());
        if (files.news().stream().anyMatch(FileBooking::tellsOfAccounts)) {
            reports = new AccountTotals(handle, firm.id()).with(reports);
        }
        return doubts.isEmpty() ? new Result(reports, touched, knownUpTo) : new Result(reports, Set.of(), Set.of());
    }

    private void book(List<Piece> group, boolean alone, BookedFiles files, List<Sentence> doubts) {
        ReadFacts facts = group.get(0).part().read().facts();
        LocalDate statement = facts.snapshotDay();
        LocalDate today = now.atZone(firm.zone()).toLocalDate();
        BookedPart asked = new BookedPart(
                firm.id(),
                facts.layout(),
                !group.get(0).part().format().equals(TABLE),
                statement != null,
                statement == null ? today : statement,
                statement == null ? null : new StatementDays(handle, firm.id()).newest(facts.layout()),
                now);
        Booking booking = new Booking(handle, firm, group, asked, alone, seqs);
        BookedPart part = statement == null && booking.tellsWhatIsOpen()
                ? asked.on(files.lastChanged(group, today, firm.zone()))
                : asked;
        Sentence doubt = booking.compare(part);
        if (doubt != null && !files.only().confirmed(HoldReason.SHRINKING)) {
            doubts.add(doubt);
            doubts.addAll(new MissingItems(handle, part).sentences());
        }
        if (!doubts.isEmpty()) {
            return;
        }
        booking.write(part);
        touched.addAll(booking.touched());
        if (statement != null || !booking.isEmpty()) {
            knownUpTo.add(new KnownUpTo(part.day(), statement != null));
            group.stream().map(Piece::importId).distinct().forEach(id -> files.of(id)
                    .booked(group, part, booking));
        }
    }

    private static boolean tellsOfAccounts(BookedFiles.File file) {
        return file.reading().parts().stream()
                .anyMatch(part -> !part.read().statements().isEmpty());
    }

    private void sections(BookedFiles.File file) {
        for (Part part : file.reading().parts()) {
            for (FileSection section : sections) {
                FileSection.Booked booked = section.book(firm, file.id(), part, now);
                touched.addAll(booked.touched());
                file.notes().addAll(booked.notes());
            }
        }
    }
}
