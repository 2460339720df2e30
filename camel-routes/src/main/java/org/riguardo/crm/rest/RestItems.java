package org.riguardo.crm.rest;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmPlace;

/** Reads the things of a list by the places that a mapping gives their fields; one without what it needs is nothing. */
record RestItems(RestResource resource, RestTimes times) {

    private static final Set<String> YES =
            Set.of("true", "1", "yes", "y", "si", "sì", "company", "organization", "organisation", "done", "completed");
    private static final int LONGEST_ID = 200;

    @Nullable
    String id(JsonValue item) {
        String id = resource.text("id", item);
        return id == null || id.length() > LONGEST_ID ? null : id;
    }

    /** The version that it names, or a digest of all that it says. */
    String version(JsonValue item) {
        String version = resource.text("version", item);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(item.toString().getBytes(StandardCharsets.UTF_8));
            return version != null && version.length() <= LONGEST_ID
                    ? version
                    : HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean deleted(JsonValue item) {
        String deleted = resource.text("deleted", item);
        return deleted != null && !Set.of("false", "0", "no").contains(deleted.toLowerCase(Locale.ROOT));
    }

    @Nullable
    Instant changedAt(JsonValue item) {
        return times.read(resource.text("changedAt", item));
    }

    Optional<CrmContact> contact(JsonValue item) {
        String id = id(item);
        String name = resource.text("name", item);
        if (id == null || name == null) {
            return Optional.empty();
        }
        Map<String, String> extra = new LinkedHashMap<>();
        resource.extra()
                .forEach(
                        (key, place) -> place.texts(item).stream().findFirst().ifPresent(text -> extra.put(key, text)));
        return Optional.of(new CrmContact(
                new CrmPlace(id, version(item)),
                yes("organisation", item, false),
                name,
                resource.text("parent", item),
                resource.text("organisationName", item),
                resource.text("role", item),
                resource.text("vatId", item),
                resource.text("taxCode", item),
                resource.texts("emails", item),
                resource.texts("phones", item),
                resource.texts("addresses", item),
                extra,
                changedAt(item),
                resource.text("changedBy", item)));
    }

    Optional<CrmActivity> activity(JsonValue item) {
        String id = id(item);
        String contact = resource.text("contact", item);
        Instant at = times.read(resource.text("at", item));
        if (id == null || contact == null || at == null) {
            return Optional.empty();
        }
        String uid = resource.text("uid", item);
        String outgoing = resource.text("outgoing", item);
        return Optional.of(new CrmActivity(
                new CrmPlace(id, version(item)),
                uid == null ? "rest-" + id : uid,
                contact,
                kind(resource.text("kind", item)),
                outgoing == null ? null : (Boolean) yes("outgoing", item, false),
                at,
                seconds(resource.text("seconds", item)),
                yes("done", item, true),
                String.valueOf(resource.text("subject", item) == null ? "" : resource.text("subject", item)),
                String.valueOf(resource.text("text", item) == null ? "" : resource.text("text", item)),
                resource.text("by", item)));
    }

    private Kind kind(@Nullable String word) {
        for (Kind kind : Kind.values()) {
            if (word != null && word.equalsIgnoreCase(resource.kinds().getOrDefault(kind.name(), kind.name()))) {
                return kind;
            }
        }
        return Kind.NOTE;
    }

    /** A place that is mapped and holds nothing, or {@code false}, means no; one that is not mapped what is usual. */
    private boolean yes(String field, JsonValue item, boolean unmapped) {
        List<RestPointer> places = resource.fields().getOrDefault(field, List.of());
        String text = resource.text(field, item);
        return places.isEmpty() ? unmapped : text != null && YES.contains(text.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Duration seconds(@Nullable String text) {
        return text == null || !text.matches("\\d{1,7}") ? null : Duration.ofSeconds(Long.parseLong(text));
    }
}
