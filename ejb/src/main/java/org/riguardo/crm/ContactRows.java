package org.riguardo.crm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmContact;

/** The rows of the contacts of one customer system. */
final class ContactRows {

    private static final String COLUMNS = "id, firm_id, account_id, remote_id, version, print, parent_id, organisation,"
            + " state, client_id, entry_id, reason, content, theirs_name, theirs_phones, theirs_emails, ours_name,"
            + " ours_phones, ours_emails, changed_at, changed_by, seen";
    private static final String OF =
            "select " + COLUMNS + " from crm_contact where firm_id = :firm and account_id = :account";

    private final Handle handle;
    private final String firm;
    private final String account;

    ContactRows(Handle handle, String firm, String account) {
        this.handle = handle;
        this.firm = firm;
        this.account = account;
    }

    Optional<KeptContact> find(String remoteId) {
        return handle.createQuery(OF + " and remote_id = :id")
                .bind("firm", firm)
                .bind("account", account)
                .bind("id", remoteId)
                .mapTo(KeptContact.class)
                .findOne();
    }

    Optional<KeptContact> byId(String id) {
        return handle.createQuery(OF + " and id = :id")
                .bind("firm", firm)
                .bind("account", account)
                .bind("id", id)
                .mapTo(KeptContact.class)
                .findOne();
    }

    List<KeptContact> in(KeptContact.State state) {
        return handle.createQuery(OF + " and state = :state order by id")
                .bind("firm", firm)
                .bind("account", account)
                .bind("state", state.name())
                .mapTo(KeptContact.class)
                .list();
    }

    /** Those that the reading under way has not named. */
    void seen(String remoteId, int sweep) {
        handle.createUpdate("update crm_contact set seen = :seen where firm_id = :firm and account_id = :account"
                        + " and remote_id = :remote")
                .bind("seen", sweep)
                .bind("firm", firm)
                .bind("account", account)
                .bind("remote", remoteId)
                .execute();
    }

    List<KeptContact> unseen(int sweep) {
        return handle.createQuery(OF + " and seen < :sweep and state <> 'GONE'")
                .bind("firm", firm)
                .bind("account", account)
                .bind("sweep", sweep)
                .mapTo(KeptContact.class)
                .list();
    }

    void insert(
            String id,
            CrmContact contact,
            String print,
            KeptContact.State state,
            @Nullable String client,
            @Nullable String entry,
            @Nullable String reason,
            int seen) {
        handle.createUpdate(
                        "insert into crm_contact (id, firm_id, account_id, remote_id, version, print, parent_id,"
                                + " organisation, state, client_id, entry_id, reason, seen) values (:id, :firm, :account,"
                                + " :remote, :version, :print, :parent, :organisation, :state, :client, :entry, :reason, :seen)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("account", account)
                .bind("remote", contact.place().id())
                .bind("version", contact.place().version())
                .bind("print", print)
                .bind("parent", contact.parentId())
                .bind("organisation", contact.organisation())
                .bind("state", state.name())
                .bind("client", client)
                .bind("entry", entry)
                .bind("reason", reason)
                .bind("seen", seen)
                .execute();
    }

    /** What was read of it now, without its words. */
    void read(KeptContact kept, String version, String print, @Nullable String parent, int seen) {
        handle.createUpdate(
                        "update crm_contact set version = :version, print = :print, parent_id = :parent, seen = :seen"
                                + " where firm_id = :firm and id = :id")
                .bind("version", version)
                .bind("print", print)
                .bind("parent", parent)
                .bind("seen", seen)
                .bind("firm", firm)
                .bind("id", kept.id())
                .execute();
    }

    void words(String id, CrmContact contact) {
        handle.createUpdate("update crm_contact set content = :content, changed_at = :at, changed_by = :by"
                        + " where firm_id = :firm and id = :id")
                .bind("content", ContactText.write(contact))
                .bind("at", contact.changedAt())
                .bind("by", contact.changedBy())
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void state(
            String id,
            KeptContact.State state,
            @Nullable String client,
            @Nullable String entry,
            @Nullable String reason) {
        handle.createUpdate("update crm_contact set state = :state, client_id = :client, entry_id = :entry,"
                        + " reason = :reason where firm_id = :firm and id = :id")
                .bind("state", state.name())
                .bind("client", client)
                .bind("entry", entry)
                .bind("reason", reason)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** What both sides say now that they agree, or that their difference is written down. */
    void agreed(String id, Field field, @Nullable String theirs, @Nullable String ours) {
        String column = field.name().toLowerCase(Locale.ROOT);
        handle.createUpdate("update crm_contact set theirs_" + column + " = :theirs, ours_" + column
                        + " = :ours where firm_id = :firm and id = :id")
                .bind("theirs", theirs)
                .bind("ours", ours)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void written(String id, CrmContact contact) {
        handle.createUpdate("update crm_contact set version = :version, content = :content where firm_id = :firm"
                        + " and id = :id")
                .bind("version", contact.place().version())
                .bind("content", ContactText.write(contact))
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }
}
