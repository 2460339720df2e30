package org.riguardo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Instalment;
import org.riguardo.db.Database;

/** The items of the clients that a file names, and those that it lists; read at once, changed in memory, written in batches. */
final class ItemBook {

    private static final String COLUMNS = "select id, client_id, item_key, number, issued, currency, layout, due,"
            + " due_derived, amount, open_amount, settled_on, settled_exactly, listed_in from item where firm_id = :firm and ";

    private final Handle handle;
    private final String firm;
    private final String importId;
    private final Map<String, BookedItem> items = new LinkedHashMap<>();
    private final Map<DocumentKey, List<BookedItem>> byDocument = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    /** @param importId by which its items become known and change */
    ItemBook(Handle handle, String firm, String importId) {
        this.handle = handle;
        this.firm = firm;
        this.importId = importId;
    }

    void loadClients(Collection<String> clientIds) {
        for (List<String> some : Chunks.of(new ArrayList<>(clientIds))) {
            handle.createQuery(COLUMNS + "client_id in (<ids>) order by due, id")
                    .bind("firm", firm)
                    .bindList("ids", some)
                    .map((row, context) -> BookedItem.of(row))
                    .forEach(this::enter);
        }
    }

    void loadListed(String layout) {
        handle.createQuery(COLUMNS + "listed_in = :layout and settled_on is null order by due, id")
                .bind("firm", firm)
                .bind("layout", layout)
                .map((row, context) -> BookedItem.of(row))
                .forEach(this::enter);
    }

    /** The items of that document, whichever file brought them. */
    List<BookedItem> of(DocumentKey document, @Nullable LocalDate issued) {
        List<BookedItem> all = byDocument.getOrDefault(document, List.of());
        List<BookedItem> same = all.stream()
                .filter(item -> issued == null || issued.equals(item.issued))
                .toList();
        return same.isEmpty() ? all.stream().filter(item -> item.issued == null).toList() : same;
    }

    List<BookedItem> openAndListedIn(String layout) {
        return items.values().stream()
                .filter(item -> item.isOpen() && !item.isNew && layout.equals(item.listedIn))
                .toList();
    }

    /** How the keys of items begin that came in as that instalment, also when their due day was corrected since. */
    static String stem(Instalments document, Instalment instalment) {
        DocumentKey key = document.key();
        return key.number() + "|" + (document.issued() == null ? "" : document.issued()) + "|" + key.currency() + "|"
                + (key.credit() ? "C" : "D") + "|" + instalment.due() + "|";
    }

    BookedItem add(Instalments document, Instalment instalment) {
        DocumentKey key = document.key();
        String stem = stem(document, instalment);
        int copy = 1;
        while (!keys.add(key.clientId() + " " + stem + copy)) {
            copy++;
        }
        BookedItem item = new BookedItem(
                Database.newId(),
                key.clientId(),
                stem + copy,
                document.number(),
                document.issued(),
                key.currency(),
                document.layout(),
                true,
                instalment.due(),
                instalment.dueDerived(),
                instalment.amount(),
                instalment.openOrAll());
        item.changed = true;
        items.put(item.id, item);
        byDocument.computeIfAbsent(key, none -> new ArrayList<>()).add(item);
        return item;
    }

    /** The clients of whose items something changed. */
    Set<String> changedClients() {
        Set<String> changed = new HashSet<>();
        items.values().stream().filter(item -> item.changed).forEach(item -> changed.add(item.clientId));
        return changed;
    }

    void write(Instant now) {
        PreparedBatch inserts = handle.prepareBatch(
                "insert into item (id, firm_id, client_id, import_id, item_key, document_key, number,"
                        + " issued, due, due_derived, amount, open_amount, currency, settled_on, settled_exactly, listed_in, layout)"
                        + " values (:id, :firm, :client, :import, :key, :document, :number, :issued, :due, :derived, :amount, :open,"
                        + " :currency, :settled, :exactly, :listed, :layout)");
        PreparedBatch updates =
                handle.prepareBatch("update item set due = :due, due_derived = :derived, amount = :amount,"
                        + " open_amount = :open, settled_on = :settled, settled_exactly = :exactly, listed_in = :listed"
                        + " where firm_id = :firm and id = :id");
        List<String> changed = new ArrayList<>();
        for (BookedItem item : items.values()) {
            if (item.changed) {
                if (!item.isNew) {
                    changed.add(item.id);
                }
                bind(item.isNew ? inserts : updates, item);
            }
        }
        Chunks.of(changed).forEach(this::keepBefore);
        for (PreparedBatch batch : List.of(inserts, updates)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        Chunks.of(changed).forEach(some -> ItemHistory.note(handle, firm, some, now));
        noteNew(now);
    }

    private void keepBefore(List<String> ids) {
        handle.createUpdate(
                        "insert into item_before (import_id, item_id, due, due_derived, amount, open_amount, settled_on,"
                                + " settled_exactly, listed_in) select :import, i.id, i.due, i.due_derived, i.amount, i.open_amount,"
                                + " i.settled_on, i.settled_exactly, i.listed_in from item i where i.firm_id = :firm and i.id in (<ids>)"
                                + " and (i.import_id is null or i.import_id <> :import) and not exists (select 1 from item_before b"
                                + " where b.import_id = :import and b.item_id = i.id)")
                .bind("import", importId)
                .bind("firm", firm)
                .bindList("ids", ids)
                .execute();
    }

    private void noteNew(Instant now) {
        PreparedBatch history = handle.prepareBatch("insert into item_change (item_id, known_at, firm_id, client_id,"
                + " open_amount, disputed, settled_on) values (:id, :now, :firm, :client, :open, false, :settled)");
        items.values().stream().filter(item -> item.isNew).forEach(item -> history.bind("id", item.id)
                .bind("now", now)
                .bind("firm", firm)
                .bind("client", item.clientId)
                .bind("open", item.open)
                .bind("settled", item.settledOn)
                .add());
        if (history.size() > 0) {
            history.execute();
        }
    }

    private void bind(PreparedBatch batch, BookedItem item) {
        batch.bind("id", item.id)
                .bind("firm", firm)
                .bind("due", item.due)
                .bind("derived", item.dueDerived)
                .bind("amount", item.amount)
                .bind("open", item.open)
                .bind("settled", item.settledOn)
                .bind("exactly", item.settledExactly)
                .bind("listed", item.listedIn);
        if (item.isNew) {
            batch.bind("client", item.clientId)
                    .bind("import", importId)
                    .bind("document", item.document().column())
                    .bind("key", item.key)
                    .bind("number", item.number)
                    .bind("issued", item.issued)
                    .bind("currency", item.currency)
                    .bind("layout", item.layout);
        }
        batch.add();
    }

    private void enter(BookedItem item) {
        if (items.putIfAbsent(item.id, item) == null) {
            keys.add(item.clientId + " " + item.key);
            byDocument
                    .computeIfAbsent(item.document(), none -> new ArrayList<>())
                    .add(item);
        }
    }
}
