package org.riguardo.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.privacy.Seen;

/** The rows of differences of one firm: at most one that is open for each field of each thing. */
final class ConflictRows {

    private static final String COLUMNS =
            "id, firm_id, account_id, client_id, about_id, field, ours, theirs, theirs_at,"
                    + " theirs_by, found_at, pushed, chosen, chosen_at, chosen_by";
    private static final String OF = "select " + COLUMNS + " from crm_conflict where firm_id = :firm";

    private final Handle handle;
    private final String firm;

    ConflictRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Those that are open, the newest first; none of a client whose data were erased. */
    List<ConflictRow> open(int most) {
        return handle.createQuery(OF + " and chosen is null" + Seen.OTHERS.and("crm_conflict.client_id")
                        + " order by found_at desc, id limit :most")
                .bind("firm", firm)
                .bind("most", most)
                .mapTo(ConflictRow.class)
                .list();
    }

    Optional<ConflictRow> lock(String id) {
        return handle.createQuery(OF + " and id = :id for update")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(ConflictRow.class)
                .findOne();
    }

    Optional<ConflictRow> open(String about, String field) {
        return handle.createQuery(OF + " and about_id = :about and field = :field and chosen is null")
                .bind("firm", firm)
                .bind("about", about)
                .bind("field", field)
                .mapTo(ConflictRow.class)
                .findOne();
    }

    /** Those of an account of which a person chose what the system does not have yet. */
    List<ConflictRow> toPush(String account) {
        return handle.createQuery(OF + " and account_id = :account and not pushed"
                        + Seen.OTHERS.and("crm_conflict.client_id") + " order by chosen_at, id")
                .bind("firm", firm)
                .bind("account", account)
                .mapTo(ConflictRow.class)
                .list();
    }

    /** Writes down a difference, or what it has become. */
    void found(
            String account,
            String client,
            String about,
            String field,
            String ours,
            String theirs,
            @Nullable Instant theirsAt,
            @Nullable String theirsBy,
            Instant now) {
        int known = handle.createUpdate("update crm_conflict set ours = :ours, theirs = :theirs, theirs_at = :at,"
                        + " theirs_by = :by where firm_id = :firm and about_id = :about and field = :field"
                        + " and chosen is null")
                .bind("ours", ours)
                .bind("theirs", theirs)
                .bind("at", theirsAt)
                .bind("by", theirsBy)
                .bind("firm", firm)
                .bind("about", about)
                .bind("field", field)
                .execute();
        if (known == 0) {
            handle.createUpdate("insert into crm_conflict (id, firm_id, account_id, client_id, about_id, field, ours,"
                            + " theirs, theirs_at, theirs_by, found_at) values (:id, :firm, :account, :client, :about,"
                            + " :field, :ours, :theirs, :at, :by, :now)")
                    .bind("id", Database.newId())
                    .bind("firm", firm)
                    .bind("account", account)
                    .bind("client", client)
                    .bind("about", about)
                    .bind("field", field)
                    .bind("ours", ours)
                    .bind("theirs", theirs)
                    .bind("at", theirsAt)
                    .bind("by", theirsBy)
                    .bind("now", now)
                    .execute();
        }
    }

    void choose(String id, String chosen, boolean pushed, String by, Instant now) {
        handle.createUpdate("update crm_conflict set chosen = :chosen, pushed = :pushed, chosen_at = :now,"
                        + " chosen_by = :by where firm_id = :firm and id = :id")
                .bind("chosen", chosen)
                .bind("pushed", pushed)
                .bind("now", now)
                .bind("by", by)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void pushed(String id) {
        handle.createUpdate("update crm_conflict set pushed = true where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }
}
