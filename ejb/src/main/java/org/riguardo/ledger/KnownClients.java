package org.riguardo.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.exports.Party;
import org.riguardo.firm.Firm;

/** The clients of a firm by the numbers that files give: VAT number, tax code, code; never by name alone. */
public final class KnownClients {

    private static final int AT_ONCE = 2_000;

    private final Handle handle;
    private final Firm firm;

    /** Those of that firm, in the caller's transaction. */
    public KnownClients(Handle handle, Firm firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /**
     * Clients that were met.
     *
     * @param touched the ids of those that are new or of which more is known than before
     */
    public record Met(Map<Party, String> ids, Set<String> touched) {}

    /** The ids of the clients of these parties; those that are nobody's have none. */
    public Map<Party, String> find(Collection<Party> parties) {
        ClientBook book = new ClientBook(handle, firm);
        List<Party> identified = parties.stream().filter(Party::identified).toList();
        Map<Party, String> found = new LinkedHashMap<>();
        for (int from = 0; from < identified.size(); from += AT_ONCE) {
            found.putAll(book.known(identified.subList(from, Math.min(identified.size(), from + AT_ONCE))));
        }
        return found;
    }

    /** The ids of the clients of these parties; missing ones are made, and what a file may fill up is filled up. */
    public Met meet(String importId, String layout, Collection<Party> parties) {
        ClientBook book = new ClientBook(handle, firm);
        List<Party> all = List.copyOf(parties);
        Map<Party, String> ids = new LinkedHashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Party> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            book.meet(some.stream()
                    .map(party -> new ClientBook.Named(importId, layout, party))
                    .toList());
            some.forEach(party -> ids.put(party, book.id(layout, party)));
        }
        return new Met(ids, book.touched());
    }
}
