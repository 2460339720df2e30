package org.riguardo.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.exports.Problem;
import org.riguardo.audit.Audit;
import org.riguardo.db.Page;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.ledger.Clients;
import org.riguardo.ledger.Imports;
import org.riguardo.ledger.OpenItem;
import org.riguardo.ledger.OpenItems;
import org.riguardo.plan.Worklist;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.plan.WorklistRow;

/** Writes the lists of the caller's firm page by page as they are read, and notes in the audit log that they were taken. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Lists {

    @EJB
    private Callers callers;

    @EJB
    private Worklist worklist;

    @EJB
    private Clients clients;

    @EJB
    private OpenItems openItems;

    @EJB
    private Imports imports;

    @Inject
    private Firms firms;

    @Inject
    private Audit audit;

    /** The rows of a part of the worklist, whatever page the query names. */
    public void worklist(WorklistQuery query, Target target) throws IOException {
        ZoneId zone = noted("worklist");
        all(
                Columns.WORKLIST,
                target,
                cursor -> worklist.page(new WorklistQuery(query.tab(), query.filter(), cursor, Page.LARGEST)),
                row -> cells(row, zone, target.language()));
    }

    /** The clients whose name or number fits the text; all of them without one. */
    public void clients(@Nullable String text, Target target) throws IOException {
        noted("clients");
        all(Columns.CLIENTS, target, cursor -> clients.find(text, cursor, Page.LARGEST), Lists::cells);
    }

    /** All open items of all clients. */
    public void openItems(Target target) throws IOException {
        noted("open-items");
        all(
                Columns.OPEN_ITEMS,
                target,
                cursor -> openItems.page(cursor, Page.LARGEST),
                item -> cells(item, target.language()));
    }

    /** What of an import was not read or left out, and why. */
    public void notRead(String importId, Target target) throws IOException {
        List<Problem> problems = imports.get(importId).problems();
        all(
                Columns.NOT_READ,
                target,
                cursor -> new Page<>(problems, null),
                problem -> List.of(
                        Cell.count(problem.line()),
                        Cell.text(problem.field()),
                        Cell.text(problem.value()),
                        Cell.text(problem.reason().in(target.language()))));
    }

    private ZoneId noted(String list) {
        Caller caller = callers.current();
        audit.note(caller.firm(), caller.username(), "list-taken", null, "{\"list\":\"" + list + "\"}");
        return firms.get(caller.firm()).zone();
    }

    private static <T> void all(
            Columns columns, Target target, Function<@Nullable String, Page<T>> pages, Function<T, List<Cell>> cells)
            throws IOException {
        String language = target.language();
        try (Sheet sheet = target.kind().open(columns.title(language), columns.headings(language), target.out())) {
            String cursor = null;
            do {
                Page<T> page = pages.apply(cursor);
                for (T row : page.items()) {
                    sheet.row(cells.apply(row));
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    private static List<Cell> cells(WorklistRow row, ZoneId zone, String language) {
        Decision decision = row.decision();
        return List.of(
                Cell.text(row.clientName()),
                Cell.text(row.owner()),
                Cell.text(Said.action(decision.action()).in(language)),
                Cell.text(
                        decision.tone() == null
                                ? null
                                : Said.tone(decision.tone()).in(language)),
                Cell.text(row.turn().person()),
                Cell.day(day(decision.notBefore(), zone)),
                Cell.day(day(decision.dueBy(), zone)),
                Cell.text(Said.reason(decision).in(language)),
                Cell.amount(row.overdue()),
                Cell.text(row.currency()));
    }

    private static List<Cell> cells(ClientSummary client) {
        return List.of(
                Cell.text(client.name()),
                Cell.text(client.vatId()),
                Cell.text(client.taxCode()),
                Cell.text(client.owner()),
                Cell.amount(client.open()));
    }

    private static List<Cell> cells(OpenItem item, String language) {
        return List.of(
                Cell.text(item.clientName()),
                Cell.text(item.vatId()),
                Cell.text(item.taxCode()),
                Cell.text(item.number()),
                Cell.day(item.issued()),
                Cell.day(item.due()),
                Cell.amount(item.amount()),
                Cell.amount(item.open()),
                Cell.text(item.currency()),
                Cell.text(item.disputed() ? (language.equals("it") ? "sì" : "yes") : null));
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toLocalDate();
    }
}
