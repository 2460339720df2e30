package org.riguardo.crm.odoo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.crm.wire.BoundedJson;

/** One record; Odoo writes {@code false} for what is empty, and pairs of number and name for what it refers to. */
record OdooRecord(JsonObject json) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int LONGEST = 100_000;

    long id() {
        Long id = BoundedJson.whole(json.get("id"));
        return id == null ? -1 : id;
    }

    @Nullable
    String text(String field) {
        String text = BoundedJson.text(json.get(field));
        return text == null || text.isBlank()
                ? null
                : text.substring(0, Math.min(text.length(), LONGEST)).strip();
    }

    /** Whether a field is there and true; an absent one counts as {@code otherwise}. */
    boolean flag(String field, boolean otherwise) {
        JsonValue value = json.get(field);
        return value == JsonValue.TRUE || value != JsonValue.FALSE && otherwise;
    }

    /** The number of what a field refers to. */
    @Nullable
    Long reference(String field) {
        JsonValue value = json.get(field);
        JsonArray pair = BoundedJson.array(value);
        return pair.isEmpty() ? BoundedJson.whole(value) : BoundedJson.whole(pair.get(0));
    }

    /** The name of what a field refers to. */
    @Nullable
    String referenceName(String field) {
        JsonArray pair = BoundedJson.array(json.get(field));
        return pair.size() < 2 ? null : BoundedJson.text(pair.get(1));
    }

    List<Long> references(String field) {
        return BoundedJson.array(json.get(field)).stream()
                .map(BoundedJson::whole)
                .filter(java.util.Objects::nonNull)
                .limit(200)
                .toList();
    }

    @Nullable
    Instant time(String field) {
        String text = text(field);
        try {
            return text == null
                    ? null
                    : LocalDateTime.parse(text.substring(0, Math.min(19, text.length())), TIME)
                            .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            return null;
        }
    }

    static String written(Instant at) {
        return TIME.withZone(ZoneOffset.UTC).format(at);
    }

    /** When it was last written, and what it says: two changes within a second differ. */
    String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(new TreeMap<>(json).toString().getBytes(StandardCharsets.UTF_8));
            return json.getString("write_date", "") + "/" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
