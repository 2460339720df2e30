package org.riguardo.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of the activities of one customer system. */
final class ActivityRows {

    private static final String COLUMNS = "id, firm_id, account_id, remote_id, uid, contact_id, client_id,"
            + " interaction_id, own, kind, state, version, print, at, ends_at, direction, by_person, words, seen";
    private static final String OF =
            "select " + COLUMNS + " from crm_activity where firm_id = :firm and account_id = :account";

    private final Handle handle;
    private final String firm;
    private final String account;

    ActivityRows(Handle handle, String firm, String account) {
        this.handle = handle;
        this.firm = firm;
        this.account = account;
    }

    Optional<KeptActivity> find(String remoteId) {
        return handle.createQuery(OF + " and remote_id = :id")
                .bind("firm", firm)
                .bind("account", account)
                .bind("id", remoteId)
                .mapTo(KeptActivity.class)
                .findOne();
    }

    /** The times of one that comes back, each of which has its time behind a {@code #}. */
    List<KeptActivity> times(String remoteId) {
        return handle.createQuery(OF + " and substring(remote_id, 1, :length) = :series and state <> 'GONE'")
                .bind("firm", firm)
                .bind("account", account)
                .bind("length", remoteId.length() + 1)
                .bind("series", remoteId + "#")
                .mapTo(KeptActivity.class)
                .list();
    }

    /** The contact that the same activity is in another system. */
    Optional<String> sameElsewhere(String uid, String client) {
        return handle.createQuery("select min(interaction_id) as same from crm_activity where firm_id = :firm"
                        + " and uid = :uid and account_id <> :account and client_id = :client and state = 'TAKEN'")
                .bind("firm", firm)
                .bind("uid", uid)
                .bind("account", account)
                .bind("client", client)
                .map((row, context) -> Optional.ofNullable(row.getString("same")))
                .one();
    }

    List<KeptActivity> over(Instant now) {
        return handle.createQuery(OF + " and state = 'PLANNED' and ends_at <= :now order by ends_at, id")
                .bind("firm", firm)
                .bind("account", account)
                .bind("now", now)
                .mapTo(KeptActivity.class)
                .list();
    }

    void seen(String remoteId, int sweep) {
        handle.createUpdate("update crm_activity set seen = :seen where firm_id = :firm and account_id = :account"
                        + " and remote_id = :remote")
                .bind("seen", sweep)
                .bind("firm", firm)
                .bind("account", account)
                .bind("remote", remoteId)
                .execute();
    }

    List<KeptActivity> unseen(int sweep) {
        return handle.createQuery(OF + " and seen < :sweep and state <> 'GONE'")
                .bind("firm", firm)
                .bind("account", account)
                .bind("sweep", sweep)
                .mapTo(KeptActivity.class)
                .list();
    }

    void put(KeptActivity one, boolean fresh) {
        String sql = fresh
                ? "insert into crm_activity (" + COLUMNS + ") values (:id, :firm, :account, :remote, :uid, :contact,"
                        + " :client, :interaction, :own, :kind, :state, :version, :print, :at, :ends, :direction, :by,"
                        + " :words, :seen)"
                : "update crm_activity set uid = :uid, contact_id = :contact, client_id = :client,"
                        + " interaction_id = :interaction, own = :own, kind = :kind, state = :state, version = :version,"
                        + " print = :print, at = :at, ends_at = :ends, direction = :direction, by_person = :by,"
                        + " words = :words, seen = :seen where firm_id = :firm and account_id = :account and id = :id"
                        + " and remote_id = :remote";
        handle.createUpdate(sql)
                .bind("id", one.id())
                .bind("firm", firm)
                .bind("account", account)
                .bind("remote", one.remoteId())
                .bind("uid", one.uid())
                .bind("contact", one.contactId())
                .bind("client", one.clientId())
                .bind("interaction", one.interactionId())
                .bind("own", one.own())
                .bind("kind", one.kind().name())
                .bind("state", one.state().name())
                .bind("version", one.version())
                .bind("print", one.print())
                .bind("at", one.at())
                .bind("ends", one.endsAt())
                .bind("direction", one.direction())
                .bind("by", one.byPerson())
                .bind("words", one.words())
                .bind("seen", one.seen())
                .execute();
    }

    void seen(String id, String version, int sweep) {
        handle.createUpdate(
                        "update crm_activity set version = :version, seen = :seen where firm_id = :firm and id = :id")
                .bind("version", version)
                .bind("seen", sweep)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void became(String id, KeptActivity.State state, @Nullable String interaction, boolean own) {
        handle.createUpdate("update crm_activity set state = :state, interaction_id = :interaction, own = :own,"
                        + " words = null where firm_id = :firm and id = :id")
                .bind("state", state.name())
                .bind("interaction", interaction)
                .bind("own", own)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }
}
