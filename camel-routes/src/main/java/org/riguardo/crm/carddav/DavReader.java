package org.riguardo.crm.carddav;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.crm.wire.CrmAnswer;
import org.riguardo.crm.wire.CrmProblems;

/** Reads what changed in the collections of one kind, page after page; what a page began with is kept for the next one of the same session alone. */
final class DavReader<T> {

    private static final int PAGE = 50;
    private static final int MOST_REFUSED = 3;

    private final DavClient client;
    private final List<DavCollection> collections;
    private final Entries<T> entries;
    private final Map<String, DavChanges> begun = new HashMap<>();

    /** What resources are; one that is nothing is left out. */
    interface Entries<T> {
        Map<String, List<T>> of(List<DavResource> resources) throws CrmException;

        /** Whether one that is nothing should have been something. */
        default boolean broken(DavResource nothing) {
            return false;
        }
    }

    DavReader(DavClient client, List<DavCollection> collections, Entries<T> entries) {
        this.client = client;
        this.collections = collections;
        this.entries = entries;
    }

    CrmPage<T> page(@Nullable String cursor) throws CrmException {
        DavCursor at = DavCursor.of(cursor);
        boolean whole = at.equals(DavCursor.START) || !known(at);
        if (whole) {
            at = DavCursor.START;
            begun.clear();
        }
        for (int next = position(at); next < collections.size(); next++) {
            DavCollection collection = collections.get(next);
            DavChanges changes = changes(collection, at);
            if (changes.anew() && !at.token(collection.key()).isEmpty()) {
                begun.clear();
                return page(null);
            }
            CrmPage<T> page = page(collection, changes, at, whole, next + 1 == collections.size());
            DavCursor after = DavCursor.of(page.cursor());
            boolean nothing = page.changed().isEmpty()
                    && page.removed().isEmpty()
                    && page.leftOut().isEmpty();
            if (!nothing || !after.collection().isEmpty() || !page.more()) {
                return page;
            }
            at = after;
        }
        return new CrmPage<>(List.of(), List.of(), whole, at.text(), false);
    }

    private CrmPage<T> page(DavCollection collection, DavChanges changes, DavCursor at, boolean whole, boolean last)
            throws CrmException {
        String key = collection.key();
        boolean continued = at.collection().equals(key);
        List<String> ids = List.copyOf(
                continued
                        ? changes.changed().tailMap(at.last(), false).keySet()
                        : changes.changed().keySet());
        List<String> now = ids.subList(0, Math.min(PAGE, ids.size()));
        String token = continued ? at.pending() : changes.token();
        boolean first = at.token(key).isEmpty();
        Set<String> removed = new LinkedHashSet<>(continued || first ? Set.of() : changes.removed());
        List<T> changed = new ArrayList<>();
        Set<String> leftOut = new LinkedHashSet<>();
        if (!now.isEmpty()) {
            List<DavResource> there = fetch(collection, now, leftOut);
            Map<String, List<T>> read = entries.of(there);
            there.stream()
                    .filter(one -> read.getOrDefault(one.id(), List.of()).isEmpty() && entries.broken(one))
                    .forEach(one -> leftOut.add(one.id()));
            for (String id : now) {
                List<T> of = read.getOrDefault(id, List.of());
                changed.addAll(of);
                if (of.isEmpty() && !first && !leftOut.contains(id)) {
                    removed.add(id);
                }
            }
        }
        boolean more = now.size() < ids.size();
        DavCursor next = more ? at.within(key, token, now.get(now.size() - 1)) : at.done(key, token);
        if (!more) {
            begun.remove(key);
        }
        return new CrmPage<>(changed, List.copyOf(removed), List.copyOf(leftOut), whole, next.text(), more || !last);
    }

    private DavChanges changes(DavCollection collection, DavCursor at) throws CrmException {
        String key = collection.key();
        DavChanges kept = begun.get(key);
        if (kept != null && at.collection().equals(key) && kept.token().equals(at.pending())) {
            return kept;
        }
        DavChanges changes = DavChanges.since(client, collection, at.token(key));
        begun.put(key, changes);
        return changes;
    }

    /** Whether every collection that the cursor speaks of is still there; else what it held is gone, which only beginning anew tells. */
    private boolean known(DavCursor at) throws CrmException {
        Set<String> keys = new HashSet<>();
        for (DavCollection collection : collections) {
            keys.add(collection.key());
        }
        return keys.containsAll(at.tokens().keySet()) && (at.collection().isEmpty() || keys.contains(at.collection()));
    }

    private int position(DavCursor at) throws CrmException {
        for (int i = 0; i < collections.size(); i++) {
            if (collections.get(i).key().equals(at.collection())) {
                return i;
            }
        }
        return 0;
    }

    /** One at a time when the answer is too large or no XML; those that are so by themselves are left out, being there. */
    private List<DavResource> fetch(DavCollection collection, List<String> ids, Set<String> leftOut)
            throws CrmException {
        try {
            return multiget(collection, ids, leftOut);
        } catch (CrmException large) {
            if (large.reason() != Reason.NOT_UNDERSTOOD) {
                throw large;
            }
            return oneByOne(collection, ids, large, leftOut);
        }
    }

    private List<DavResource> oneByOne(
            DavCollection collection, List<String> ids, CrmException why, Set<String> leftOut) throws CrmException {
        List<DavResource> all = new ArrayList<>();
        int refused = 0;
        for (String id : ids) {
            try {
                all.addAll(multiget(collection, List.of(id), leftOut));
            } catch (CrmException one) {
                if (one.reason() != Reason.NOT_UNDERSTOOD || ++refused > MOST_REFUSED) {
                    throw one.reason() == Reason.NOT_UNDERSTOOD ? why : one;
                }
                leftOut.add(id);
            }
        }
        return all;
    }

    /** What the server says is not there is gone; what it does not give for any other reason is left out. */
    private List<DavResource> multiget(DavCollection collection, List<String> ids, Set<String> leftOut)
            throws CrmException {
        CrmAnswer answer = client.report(collection.uri(), 1, DavXml.multiget(collection.kind(), ids));
        if (answer.status() != 207) {
            throw CrmProblems.of(answer);
        }
        Set<String> asked = new HashSet<>(ids);
        List<DavResource> all = new ArrayList<>();
        for (DavItem item : Multistatus.of(answer.body()).items()) {
            URI uri = DavClient.resolve(collection.uri(), item.href());
            String data = item.text(collection.kind().dataName());
            boolean gone = item.status() == 404 || item.status() == 410;
            if (gone || !asked.remove(DavClient.id(uri))) {
                continue;
            }
            if (item.there() && !data.isEmpty()) {
                all.add(new DavResource(DavClient.id(uri), item.text("getetag"), data));
            } else {
                leftOut.add(DavClient.id(uri));
            }
        }
        return all;
    }
}
