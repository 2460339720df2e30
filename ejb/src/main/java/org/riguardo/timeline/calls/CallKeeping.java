package org.riguardo.timeline.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.exports.CallRecord;

/**
 * Keeps records of calls and derives from all that are kept which calls there were: the same records give the same calls,
 * whichever came first. Whoever calls holds the firm's ledger.
 */
final class CallKeeping {

    private final LegRows legs;
    private final Statements statements;
    private final CallSettling settling;

    CallKeeping(Handle handle, String firm, Instant now) {
        this.legs = new LegRows(handle, firm);
        this.statements = new Statements(handle, firm);
        this.settling = new CallSettling(handle, firm, now);
    }

    /**
     * What came of some records.
     *
     * @param fresh how many records were new
     * @param calls the calls that they made or changed
     * @param waiting how many of these belong to nobody yet
     */
    record Kept(Set<String> touched, int fresh, int calls, int waiting) {}

    /**
     * Keeps what is new of these records.
     *
     * @param statedBy the import
     * @param source the phone system: of two that record the same call, one counts
     */
    Kept keep(String statedBy, String source, Collection<CallRecord> records) {
        News news = news(source, records);
        Kept kept = keep(news);
        statements.state(statedBy, news.all().keySet(), news.fresh().keySet());
        return kept;
    }

    /** Keeps new records, each of which somebody else states; none of them is known. */
    Kept keepEach(String source, Map<String, CallRecord> byStater) {
        Kept kept = keep(news(source, byStater.values()));
        Map<String, String> keys = new LinkedHashMap<>();
        byStater.forEach((by, record) -> keys.put(by, legs.own(record).key()));
        statements.stateEach(keys);
        return kept;
    }

    /** Takes back what nobody else states; returns the clients that this touches. */
    Set<String> takeBack(String statedBy) {
        Set<String> gone = statements.forget(statedBy);
        Map<String, LegRows.Kept> records = legs.load(gone);
        legs.delete(gone);
        Set<String> calls = records.values().stream()
                .map(LegRows.Kept::callId)
                .filter(id -> id != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> rest = legs.around(legs.ofCalls(calls));
        return settling.derive(legs, List.copyOf(legs.load(rest).values()), calls)
                .touched();
    }

    /** Links what waits with a number that has become one client's since; returns the clients that this touches. */
    Set<String> linkWaiting() {
        return settling.linkWaiting();
    }

    /** What of some records is not known yet. */
    private record News(
            Map<String, CallRecord> all, Map<String, LegRows.Kept> fresh, Map<String, LegRows.Kept> rejoined) {}

    private News news(String source, Collection<CallRecord> records) {
        Map<String, CallRecord> stated = new LinkedHashMap<>();
        records.stream().map(legs::own).forEach(record -> stated.merge(record.key(), record, CallRecord::alsoLinkedBy));
        Map<String, LegRows.Kept> known = legs.known(stated.values());
        Map<String, LegRows.Kept> fresh = new LinkedHashMap<>();
        Map<String, LegRows.Kept> rejoined = new LinkedHashMap<>();
        stated.forEach((key, record) -> {
            LegRows.Kept kept = known.get(key);
            if (kept == null) {
                fresh.put(key, new LegRows.Kept(record, source, null));
            } else {
                CallRecord joined = kept.record().alsoLinkedBy(record);
                if (!joined.links().equals(kept.record().links())) {
                    rejoined.put(key, new LegRows.Kept(joined, kept.source(), kept.callId()));
                }
            }
        });
        return new News(stated, fresh, rejoined);
    }

    private Kept keep(News news) {
        if (news.fresh().isEmpty() && news.rejoined().isEmpty()) {
            return new Kept(Set.of(), 0, 0, 0);
        }
        legs.relink(news.rejoined().values().stream().map(LegRows.Kept::record).toList());
        Set<String> near = new LinkedHashSet<>(legs.linkedBy(links(news.fresh().values())));
        near.addAll(news.rejoined().keySet());
        Map<String, LegRows.Kept> together = new LinkedHashMap<>(legs.load(legs.around(near)));
        together.putAll(news.fresh());
        CallSettling.Derived derived = settling.derive(legs, new ArrayList<>(together.values()), Set.of());
        return new Kept(
                derived.touched(), news.fresh().size() + news.rejoined().size(), derived.calls(), derived.waiting());
    }

    private static Set<String> links(Collection<LegRows.Kept> records) {
        return records.stream()
                .flatMap(kept -> kept.record().links().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
