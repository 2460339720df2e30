package org.riguardo.hosts;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Dialect;

/** Keeps under which address the hosts of a firm reach it: a firm that nobody opened a door for has none. */
final class DoorRows {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Handle handle;

    DoorRows(Handle handle) {
        this.handle = handle;
    }

    /** The firm behind that door. */
    Optional<String> firm(String code) {
        return handle.createQuery("select firm_id from host_door where code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .findOne();
    }

    @Nullable
    String code(String firm) {
        return handle.createQuery("select code from host_door where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    /** A new door, in place of the one before. */
    String open(String firm, String by, Instant now) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Dialect.of(handle)
                .put(handle, "host_door", List.of("firm_id"), List.of("code", "made_by", "made_at"), row -> row.bind(
                                "firm_id", firm)
                        .bind("code", code)
                        .bind("made_by", by)
                        .bind("made_at", now));
        return code;
    }

    void shut(String firm) {
        handle.createUpdate("delete from host_door where firm_id = :firm")
                .bind("firm", firm)
                .execute();
    }
}
