package org.riguardo.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.riguardo.db.Words;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.problem.InputProblem;

/** Says why an import cannot be taken back: a later one or a person built on what it brought. */
final class UndoChecks {

    private static final String LATER =
            " join import_run r on r.id = b.import_id where r.firm_id = :firm and r.state = 'DONE'"
                    + " and r.booked_order > (select booked_order from import_run where id = :import)";
    private static final String ITS_ITEMS = "(i.import_id = :import or exists (select 1 from item_before m"
            + " where m.import_id = :import and m.item_id = i.id))";

    private final Handle handle;
    private final String firm;
    private final ImportReport report;

    UndoChecks(Handle handle, String firm, ImportReport report) {
        this.handle = handle;
        this.firm = firm;
        this.report = report;
    }

    /** Throws an {@link InputProblem} that names what has to be taken back first. */
    void check() {
        if (report.state() != ImportState.DONE || !booked()) {
            throw new InputProblem(
                    "state",
                    "Questa importazione non ha cambiato nulla che si possa annullare: ricaricare la pagina.",
                    "This import changed nothing that can be taken back: load the page again.");
        }
        Stream.of(
                        first("select r.name from import_part b" + LATER
                                + " and b.statement and exists (select 1 from import_part p where p.import_id = :import"
                                + " and p.statement and p.layout = b.layout)"),
                        first("select r.name from document_range b" + LATER + " and b.source_id = :import"),
                        first("select r.name from item_before b" + LATER
                                + " and exists (select 1 from item i where i.id = b.item_id and " + ITS_ITEMS + ")"),
                        first("select r.name from item_voided b" + LATER
                                + " and exists (select 1 from item i where i.id = b.item_id and " + ITS_ITEMS + ")"),
                        laterDocument())
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(UndoChecks::builtOn);
        agreements();
        merges();
        payments();
    }

    private boolean booked() {
        return query("select count(booked_order) from import_run where firm_id = :firm and id = :import")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private Optional<String> first(String sql) {
        return query(sql + " order by r.booked_order desc limit 1")
                .mapTo(String.class)
                .findFirst();
    }

    /** A later file that brought one of its documents again, and therefore added nothing. */
    private Optional<String> laterDocument() {
        Set<String> brought =
                new HashSet<>(query("select client_id || ' ' || document_key from item where firm_id = :firm"
                                + " and import_id = :import")
                        .mapTo(String.class)
                        .list());
        try (Stream<Said> said = query("select r.name, b.client_id, b.number, b.currency from document b" + LATER
                        + " and b.client_id in (select client_id from item where firm_id = :firm and import_id = :import)"
                        + " order by r.booked_order desc")
                .map((row, context) -> new Said(
                        row.getString("name"),
                        row.getString("client_id"),
                        row.getString("number"),
                        row.getString("currency")))
                .stream()) {
            Optional<String> found =
                    said.filter(one -> one.isAmong(brought)).map(Said::name).findFirst();
            return found.isPresent() ? found : laterInPages(brought);
        }
    }

    private Optional<String> laterInPages(Set<String> brought) {
        try (Stream<DocumentPages.Said> pages = new DocumentPages(handle).later(LATER, firm, report.id())) {
            return pages.flatMap(page -> page.documents().stream()
                            .map(StatedPage.Placed::document)
                            .map(one -> new Said(
                                    page.file(), String.valueOf(one.clientId()), one.number(), one.currency())))
                    .filter(one -> one.isAmong(brought))
                    .map(Said::name)
                    .findFirst();
        }
    }

    /** One document of a later import. */
    private record Said(String name, String clientId, String number, String currency) {

        boolean isAmong(Set<String> keys) {
            return keys.contains(clientId + " "
                            + DocumentKey.of(clientId, number, currency, false).column())
                    || keys.contains(clientId + " "
                            + DocumentKey.of(clientId, number, currency, true).column());
        }
    }

    private void agreements() {
        Set<String> created = new HashSet<>(query("select id from item where firm_id = :firm and import_id = :import")
                .mapTo(String.class)
                .list());
        List<String> items = query("select a.items from agreement a where a.firm_id = :firm and a.client_id in"
                        + " (select client_id from item where firm_id = :firm and import_id = :import)")
                .mapTo(String.class)
                .list();
        if (items.stream().flatMap(column -> Words.split(column).stream()).anyMatch(created::contains)) {
            throw new InputProblem(
                    "state",
                    "Su una partita di questa importazione esiste un accordo con il cliente: non si può più annullare.",
                    "There is an agreement with the client on an item of this import: it can no longer be taken back.");
        }
    }

    private void merges() {
        long aside = query("select count(*) from client_merge_item a join client_merge m on m.id = a.merge_id"
                        + " join item i on i.id = a.item_id join import_run r on r.id = :import where i.firm_id = :firm"
                        + " and m.undone_at is null and m.merged_at > r.known_until and " + ITS_ITEMS)
                .mapTo(Long.class)
                .one();
        if (aside > 0) {
            throw new InputProblem(
                    "state",
                    "Dopo questa importazione sono stati uniti due clienti che avevano le stesse fatture: annullare prima"
                            + " quell'unione.",
                    "Since this import two clients were merged that had the same invoices: take that merge back first.");
        }
    }

    /** Payments that were matched to its items since; one that was taken back again does not matter. */
    private void payments() {
        List<PaidSince.Payment> payments = query(
                        "select distinct p.id, p.entry_id, p.received_on, p.amount, p.currency from payment p"
                                + " join payment_item pi on pi.payment_id = p.id join item i on i.id = pi.item_id"
                                + " join import_run r on r.id = :import where i.firm_id = :firm and pi.absorbed_by is null"
                                + " and p.matched_at > r.known_until and " + ITS_ITEMS
                                + " order by p.received_on, p.id")
                .map((row, context) -> new PaidSince.Payment(
                        row.getString("entry_id"),
                        row.getObject("received_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("currency")))
                .list();
        if (!payments.isEmpty()) {
            throw new PaidSince(payments);
        }
    }

    private static void builtOn(String name) {
        throw new InputProblem(
                "state",
                "L'importazione successiva \"" + name + "\" si basa su questa: annullare prima quella.",
                "The later import \"" + name + "\" is built on this one: take that one back first.");
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm).bind("import", report.id());
    }
}
