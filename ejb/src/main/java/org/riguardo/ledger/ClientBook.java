package org.riguardo.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Party;
import org.riguardo.db.Database;
import org.riguardo.firm.Firm;

/**
 * Finds the clients that the documents of a file name and makes the missing ones, some thousand at a time; it never holds all
 * clients of a firm.
 */
final class ClientBook {

    private static final int REMEMBERED = 20_000;

    private final Firm firm;
    private final ClientRows rows;
    private final Map<Known, Met> remembered = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, Met> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<String, BookedClient> index = new HashMap<>();
    private final Map<String, BookedClient> met = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Map<String, Integer> knownByName = new HashMap<>();

    ClientBook(Handle handle, Firm firm) {
        this.firm = firm;
        this.rows = new ClientRows(handle, firm);
    }

    /** A party of a document in a file of that layout. */
    record Named(String importId, String layout, Party party) {

        private Known known() {
            return new Known(layout, party);
        }
    }

    private record Known(String layout, Party party) {}

    private record Met(String id, @Nullable String madeBy) {}

    /** Makes sure that there is a client for each of these, at most a few thousand; writes what is new or was filled up. */
    void meet(Collection<Named> parties) {
        Map<Known, Named> unknown = new LinkedHashMap<>();
        for (Named named : parties) {
            if (remembered.get(named.known()) == null) {
                unknown.putIfAbsent(named.known(), named);
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        Set<ClientKeys> keys = new LinkedHashSet<>();
        unknown.values().forEach(named -> keys.add(ClientKeys.of(named.party(), named.layout())));
        rows.having(keys).forEach(this::enter);
        unknown.values().forEach(named -> remembered.put(named.known(), met(client(named))));
        touched.addAll(rows.write(met.values()));
        met.clear();
        index.clear();
    }

    /** The ids of the clients that have one of the numbers of these; nobody is made or filled up. */
    Map<Party, String> known(Collection<Party> parties) {
        Set<ClientKeys> keys = new LinkedHashSet<>();
        parties.forEach(party -> keys.add(ClientKeys.of(party, "")));
        rows.having(keys).forEach(this::enter);
        Map<Party, String> ids = new LinkedHashMap<>();
        for (Party party : parties) {
            BookedClient client = find(ClientKeys.of(party, ""));
            if (client != null) {
                ids.put(party, client.id());
            }
        }
        index.clear();
        return ids;
    }

    /** The id of a client that was met just now. */
    String id(String layout, Party party) {
        return remembered(layout, party).id();
    }

    /** Whether that import made the client that was met just now, so that the ledger knows nothing of it but what it says. */
    boolean made(String importId, String layout, Party party) {
        return importId.equals(remembered(layout, party).madeBy());
    }

    private Met remembered(String layout, Party party) {
        Met client = remembered.get(new Known(layout, party));
        if (client == null) {
            throw new IllegalStateException("Not met");
        }
        return client;
    }

    private static Met met(BookedClient client) {
        return new Met(client.id(), client.madeBy());
    }

    /** How many new clients of that import are known by nothing but their name. */
    int knownByName(String importId) {
        return knownByName.getOrDefault(importId, 0);
    }

    /** The clients that are new, or of whom more is known than before. */
    Set<String> touched() {
        return touched;
    }

    private BookedClient client(Named named) {
        ClientKeys keys = ClientKeys.of(named.party(), named.layout());
        BookedClient client = find(keys);
        if (client == null) {
            client = BookedClient.fresh(Database.newId(), named.importId(), named.party(), withFreeCode(keys));
            knownByName.merge(named.importId(), keys.nameKey() == null ? 0 : 1, Integer::sum);
        } else {
            client.fillUp(named.party(), keys, !index.containsKey("code:" + keys.code()));
        }
        client.reachedBy(named.importId(), named.party());
        enter(client);
        met.put(client.row(), client);
        return client;
    }

    private @Nullable BookedClient find(ClientKeys keys) {
        for (String key : keys.lookups()) {
            BookedClient found = index.get(key);
            if (found != null && !found.keys().contradicts(keys)) {
                return found;
            }
        }
        return null;
    }

    private ClientKeys withFreeCode(ClientKeys keys) {
        return index.containsKey("code:" + keys.code())
                ? new ClientKeys(keys.vatId(), keys.taxCode(), null, keys.nameKey())
                : keys;
    }

    private void enter(BookedClient client) {
        client.keys().lookups().forEach(key -> index.putIfAbsent(key, client));
    }
}
