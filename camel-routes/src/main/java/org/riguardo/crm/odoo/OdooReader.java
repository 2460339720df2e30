package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.crm.wire.BoundedJson;
import org.riguardo.crm.wire.CrmProblems;

/** Reads several models one after the other, page by page; a round begins with what the marks will be at its end. */
final class OdooReader<T> {

    private static final int MOST_KNOWN = 500;
    private static final int MOST_EMPTY = 200;

    private final List<OdooFeed<T>> feeds;

    OdooReader(List<OdooFeed<T>> feeds) {
        this.feeds = List.copyOf(feeds);
    }

    /** Where a round is: which model, behind which number, and the marks of all before and after it. */
    private record Round(int at, long behind, List<OdooMark> before, List<OdooMark> after) {}

    CrmPage<T> page(@Nullable String cursor) throws CrmException {
        Round round = round(cursor);
        boolean whole = round.before().stream().allMatch(OdooMark.START::equals)
                && round.after().isEmpty();
        if (round.after().isEmpty()) {
            Round begun = begin(round);
            whole |= begun == null;
            round = begun == null ? begin(fresh()) : begun;
            if (round == null) {
                throw CrmProblems.busy(null);
            }
        }
        for (int pages = 0; pages < MOST_EMPTY && round.at() < feeds.size(); pages++) {
            OdooFeed<T> feed = feeds.get(round.at());
            List<OdooRecord> records = feed.page(round.before().get(round.at()).since(), round.behind());
            List<T> changed = new ArrayList<>();
            List<String> removed = new ArrayList<>();
            round = take(round, feed, records, changed, removed);
            boolean more = round.at() < feeds.size();
            if (!changed.isEmpty() || !removed.isEmpty() || !more) {
                return new CrmPage<>(changed, removed, whole, more ? text(round) : text(done(round)), more);
            }
        }
        return new CrmPage<>(
                List.of(),
                List.of(),
                whole,
                text(round.at() < feeds.size() ? round : done(round)),
                round.at() < feeds.size());
    }

    private Round take(Round round, OdooFeed<T> feed, List<OdooRecord> records, List<T> changed, List<String> removed)
            throws CrmException {
        OdooMark before = round.before().get(round.at());
        OdooMark after = round.after().get(round.at());
        Map<String, String> known = new TreeMap<>(after.known());
        List<OdooRecord> fresh = new ArrayList<>();
        long last = round.behind();
        for (OdooRecord record : records) {
            if (record.id() <= last) {
                throw CrmProblems.notUnderstood("un elenco senza ordine", "a list without order");
            }
            last = record.id();
            String id = Long.toString(record.id());
            String written = record.text("write_date");
            if (written != null && written.compareTo(after.since()) >= 0 && known.size() < MOST_KNOWN) {
                known.put(id, record.version());
            }
            if (!record.version().equals(before.known().get(id))) {
                fresh.add(record);
            }
        }
        Map<Long, T> read =
                feed.entries().of(fresh.stream().filter(feed.dropped().negate()).toList());
        for (OdooRecord record : fresh) {
            T entry = read.get(record.id());
            if (entry != null) {
                changed.add(entry);
            } else if (!before.since().isEmpty()) {
                removed.add(feed.ids().of(record.id()));
            }
        }
        List<OdooMark> marks = new ArrayList<>(round.after());
        marks.set(round.at(), new OdooMark(after.since(), after.top(), after.digest(), known));
        boolean end = records.size() < OdooFeed.PAGE;
        return new Round(end ? round.at() + 1 : round.at(), end ? 0 : last, round.before(), marks);
    }

    /** Null when records vanished. */
    private @Nullable Round begin(Round round) throws CrmException {
        List<OdooMark> after = new ArrayList<>();
        for (int at = 0; at < feeds.size(); at++) {
            OdooMark mark = feeds.get(at).begin(round.before().get(at));
            if (mark == null) {
                return null;
            }
            after.add(mark);
        }
        return new Round(0, 0, round.before(), after);
    }

    private Round fresh() {
        return new Round(0, 0, feeds.stream().map(any -> OdooMark.START).toList(), List.of());
    }

    private static Round done(Round round) {
        return new Round(0, 0, round.after(), List.of());
    }

    /** A cursor of another server or another version begins anew. */
    private Round round(@Nullable String cursor) {
        JsonObject json = BoundedJson.own(cursor);
        List<OdooMark> before = marks(json, "b");
        List<OdooMark> after = marks(json, "a");
        Long at = BoundedJson.whole(json.get("m"));
        Long behind = BoundedJson.whole(json.get("i"));
        boolean sound = before.size() == feeds.size()
                && (after.isEmpty() || after.size() == feeds.size())
                && at != null
                && at >= 0
                && at < Math.max(1, feeds.size())
                && behind != null;
        return sound ? new Round(at.intValue(), behind, before, after) : fresh();
    }

    private static List<OdooMark> marks(JsonObject json, String name) {
        return BoundedJson.array(json.get(name)).stream()
                .map(one -> OdooMark.of(one instanceof JsonObject object ? object : null))
                .toList();
    }

    private static String text(Round round) {
        return Json.createObjectBuilder()
                .add("m", round.at())
                .add("i", round.behind())
                .add("b", array(round.before()))
                .add("a", array(round.after()))
                .build()
                .toString();
    }

    private static JsonArray array(List<OdooMark> marks) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        marks.forEach(mark -> array.add(mark.json()));
        return array.build();
    }
}
