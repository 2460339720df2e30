package org.riguardo.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Instalment;
import org.riguardo.db.Database;

/** The items of some documents while they are reconciled: changed in memory, written together. */
final class ItemBook {

    private final ItemRows rows;
    private final BookedPart part;
    private final Map<String, BookedItem> items = new LinkedHashMap<>();
    private final Map<String, List<BookedItem>> byDocument = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    ItemBook(Handle handle, BookedPart part) {
        this.rows = new ItemRows(handle, part);
        this.part = part;
    }

    /** Takes in an item that the ledger knows. */
    void enter(BookedItem item) {
        items.put(item.id, item);
        keys.add(item.clientId + " " + item.key);
        byDocument
                .computeIfAbsent(item.clientId + " " + item.documentKey, none -> new ArrayList<>())
                .add(item);
    }

    /** The items of that document, whichever file brought them. */
    List<BookedItem> of(DocumentKey document, @Nullable LocalDate issued) {
        List<BookedItem> all = byDocument.getOrDefault(document.clientId() + " " + document.column(), List.of());
        List<BookedItem> same = all.stream()
                .filter(item -> issued == null || issued.equals(item.issued))
                .toList();
        return same.isEmpty() ? all.stream().filter(item -> item.issued == null).toList() : same;
    }

    /** How the keys of items begin that came in as due on that day, also when their due day was corrected since. */
    static String stem(DocumentKey document, @Nullable LocalDate issued, LocalDate due) {
        return document.number() + "|" + (issued == null ? "" : issued) + "|" + document.currency() + "|"
                + (document.credit() ? "C" : "D") + "|" + due + "|";
    }

    BookedItem add(Instalments document, Row row, Instalment instalment) {
        DocumentKey key = document.key();
        String stem = stem(key, document.issued(), instalment.due());
        int copy = 1;
        while (keys.contains(key.clientId() + " " + stem + copy)) {
            copy++;
        }
        BookedItem item = new BookedItem(
                Database.newId(),
                row.importId(),
                key.clientId(),
                stem + copy,
                key.column(),
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
        enter(item);
        return item;
    }

    /** Settles what a statement of this layout listed before and this one does not; returns how many items that are. */
    int settleWhatIsNotListed(String importId) {
        int settled = 0;
        for (BookedItem item : items.values()) {
            if (item.isOpen() && !item.isNew && !item.listed && part.layout().equals(item.listedIn)) {
                item.settledBetween(part.before(), part.day(), importId);
                item.statedBy(null);
                settled++;
            }
        }
        return settled;
    }

    /** The clients of whose items something changed. */
    Set<String> changedClients() {
        Set<String> changed = new HashSet<>();
        items.values().stream().filter(item -> item.changed).forEach(item -> changed.add(item.clientId));
        return changed;
    }

    /** Writes what changed, which is then known. */
    void write() {
        rows.write(items.values().stream().filter(item -> item.changed).toList());
        rows.restate(items.values().stream()
                .filter(item -> item.restated && !item.changed)
                .toList());
        for (BookedItem item : items.values()) {
            item.restated = false;
            item.changed = false;
            item.isNew = false;
        }
    }
}
