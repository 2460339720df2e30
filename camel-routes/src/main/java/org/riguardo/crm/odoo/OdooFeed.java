package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.riguardo.api.crm.CrmException;
import org.riguardo.crm.wire.BoundedJson;

/**
 * What changes in one model: records by number among those written since shortly before the newest of the last time. A record that vanished, which no write date
 * tells, is noticed by the digest of all numbers.
 *
 * @param domain which records, as conditions that all hold
 * @param ids the name of a record by its number
 * @param dropped whether a record counts as gone, such as an archived one
 * @param entries what records are; none for one that is nothing
 */
record OdooFeed<T>(
        OdooRpc rpc,
        OdooModel model,
        List<JsonArray> domain,
        Ids ids,
        Predicate<OdooRecord> dropped,
        Entries<T> entries) {

    static final int PAGE = 100;
    private static final int MOST_WATCHED = 50_000;
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    /** Names records. */
    interface Ids {
        String of(long id);
    }

    /** Reads records. */
    interface Entries<T> {
        Map<Long, T> of(List<OdooRecord> records) throws CrmException;
    }

    /** What will be the mark once this round is read to its end; null when records vanished since the mark before, so that only beginning anew tells. */
    @org.jspecify.annotations.Nullable
    OdooMark begin(OdooMark before) throws CrmException {
        List<JsonObject> newest = rpc.read(model.name(), all(), List.of("write_date"), "write_date desc, id desc", 1);
        Instant latest = newest.isEmpty() ? null : new OdooRecord(newest.get(0)).time("write_date");
        JsonObject named = Json.createObjectBuilder()
                .add("limit", MOST_WATCHED + 1)
                .add("order", "id")
                .add("context", Json.createObjectBuilder().add("active_test", false))
                .build();
        JsonArray found = BoundedJson.array(rpc.execute(
                model.name(), "search", Json.createArrayBuilder().add(all()).build(), named));
        List<Long> numbers = found.stream()
                .map(BoundedJson::whole)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        boolean watched = numbers.size() <= MOST_WATCHED;
        long top = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
        if (watched
                && !before.digest().isEmpty()
                && !digest(numbers, before.top()).equals(before.digest())) {
            return null;
        }
        return new OdooMark(
                latest == null ? before.since() : OdooRecord.written(latest.minus(OVERLAP)),
                top,
                watched ? digest(numbers, top) : "",
                Map.of());
    }

    /** The next records behind that number. */
    List<OdooRecord> page(String since, long behind) throws CrmException {
        JsonArrayBuilder all = Json.createArrayBuilder(all());
        if (!since.isEmpty()) {
            all.add(condition("write_date", ">=", Json.createValue(since)));
        }
        all.add(condition("id", ">", Json.createValue(behind)));
        return rpc.read(model.name(), all.build(), model.fields(), "id asc", PAGE).stream()
                .map(OdooRecord::new)
                .toList();
    }

    static JsonArray condition(String field, String operator, JsonValue value) {
        return Json.createArrayBuilder().add(field).add(operator).add(value).build();
    }

    private JsonArray all() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        domain.forEach(all::add);
        return all.build();
    }

    private static String digest(List<Long> numbers, long top) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (long number : numbers) {
                if (number <= top) {
                    digest.update((number + ",").getBytes(StandardCharsets.US_ASCII));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
