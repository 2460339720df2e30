package org.riguardo.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.db.Database;
import org.riguardo.privacy.Seen;

/** The rows of what Riguardo has stand in one customer system. */
final class OutgoingRows {

    private static final String COLUMNS = "id, firm_id, account_id, uid, client_id, interaction_id, contact_id, state,"
            + " kind, outgoing, at, seconds, done, subject, text, wanted, sent, tried, remote_id, version, theirs, changed_at";
    private static final String OF =
            "select " + COLUMNS + " from crm_outgoing where firm_id = :firm and account_id = :account";
    private static final String SET = "update crm_outgoing set ";
    private static final String ONE = " where firm_id = :firm and account_id = :account and id = :id";

    private final Handle handle;
    private final String firm;
    private final String account;

    OutgoingRows(Handle handle, String firm, String account) {
        this.handle = handle;
        this.firm = firm;
        this.account = account;
    }

    Optional<OutgoingRow> byUid(String uid) {
        return by("uid", uid);
    }

    Optional<OutgoingRow> byRemote(String remoteId) {
        return by("remote_id", remoteId);
    }

    Optional<OutgoingRow> byContact(String interactionId) {
        return by("interaction_id", interactionId);
    }

    Optional<OutgoingRow> byId(String id) {
        return by("id", id);
    }

    private Optional<OutgoingRow> by(String column, String value) {
        return own(handle.createQuery(OF + " and " + column + " = :value order by id"))
                .bind("value", value)
                .mapTo(OutgoingRow.class)
                .findFirst();
    }

    List<OutgoingRow> suggestions() {
        return own(handle.createQuery(OF + " and kind = 'TODO' order by id"))
                .mapTo(OutgoingRow.class)
                .list();
    }

    /** Those that differ from what stands there, and what was never written but need not be any more left out. */
    List<OutgoingRow> toWrite(int most) {
        return own(handle.createQuery(OF + " and state = 'LIVE' and (sent is null or sent <> wanted)"
                        + " and not (done and kind = 'TODO' and sent is null and tried is null and remote_id is null)"
                        + Seen.OTHERS.and("crm_outgoing.client_id") + " order by changed_at, id limit :most"))
                .bind("most", most)
                .mapTo(OutgoingRow.class)
                .list();
    }

    /** All that is or was to stand there, in the order of when it took or takes place. */
    List<OutgoingRow> all() {
        return own(handle.createQuery(OF + Seen.OTHERS.and("crm_outgoing.client_id") + " order by at, id"))
                .mapTo(OutgoingRow.class)
                .list();
    }

    /** Says what is to stand there; nothing happens where that was said before. */
    void want(String client, @Nullable String interaction, CrmActivity activity, Instant now) {
        OutgoingRow known = byUid(activity.uid()).orElse(null);
        String print = OutgoingRow.print(activity);
        if (known == null) {
            bound(
                            handle.createUpdate(
                                    "insert into crm_outgoing (id, firm_id, account_id, uid, client_id, interaction_id,"
                                            + " contact_id, state, kind, outgoing, at, seconds, done, subject, text, wanted, changed_at)"
                                            + " values (:id, :firm, :account, :uid, :client, :interaction, :contact, 'LIVE', :kind, :outgoing,"
                                            + " :at, :seconds, :done, :subject, :text, :print, :now)"),
                            activity,
                            print,
                            interaction)
                    .bind("id", Database.newId())
                    .bind("uid", activity.uid())
                    .bind("client", client)
                    .bind("kind", activity.kind().name())
                    .bind("now", now)
                    .execute();
        } else if (!known.wanted().equals(print)
                || !java.util.Objects.equals(known.interactionId(), interaction)
                || !known.contactId().equals(activity.contactId())) {
            boolean again = known.remoteId() != null || activity.kind() == CrmActivity.Kind.TODO && !activity.done();
            boolean news = !known.wanted().equals(print) && known.state() == OutgoingRow.State.LEFT && again;
            bound(
                            handle.createUpdate(SET
                                    + "interaction_id = :interaction, contact_id = :contact, outgoing = :outgoing,"
                                    + " at = :at, seconds = :seconds, done = :done, subject = :subject, text = :text,"
                                    + " wanted = :print, changed_at = :now" + (news ? ", state = 'LIVE'" : "") + ONE),
                            activity,
                            print,
                            interaction)
                    .bind("now", now)
                    .bind("id", known.id())
                    .execute();
        }
    }

    private <S extends SqlStatement<S>> S bound(
            S statement, CrmActivity activity, String print, @Nullable String interaction) {
        return own(statement)
                .bind("interaction", interaction)
                .bind("contact", activity.contactId())
                .bind("outgoing", activity.outgoing())
                .bind("at", activity.at())
                .bind(
                        "seconds",
                        activity.length() == null
                                ? null
                                : (int) activity.length().toSeconds())
                .bind("done", activity.done())
                .bind("subject", activity.subject())
                .bind("text", activity.text())
                .bind("print", print);
    }

    /** It is being written from now on; whether it arrives nobody knows before the answer. */
    void trying(OutgoingRow row) {
        own(handle.createUpdate(SET + "tried = coalesce(tried, :wanted)" + ONE))
                .bind("wanted", row.wanted())
                .bind("id", row.id())
                .execute();
    }

    /** It stands there now, saying what that print tells. */
    void stands(String id, String remoteId, String version, @Nullable String sent) {
        own(handle.createUpdate(SET
                        + "remote_id = :remote, version = :version, sent = :sent, tried = null, theirs = null, seen = (select a.activities_sweep from crm_account a where a.id = :account)"
                        + ONE))
                .bind("remote", remoteId)
                .bind("version", version)
                .bind("sent", sent)
                .bind("id", id)
                .execute();
    }

    void state(String id, OutgoingRow.State state, @Nullable String theirs) {
        own(handle.createUpdate(SET + "state = :state, theirs = :theirs" + ONE))
                .bind("state", state.name())
                .bind("theirs", theirs)
                .bind("id", id)
                .execute();
    }

    void seen(String id, int sweep) {
        own(handle.createUpdate(SET + "seen = :seen" + ONE))
                .bind("seen", sweep)
                .bind("id", id)
                .execute();
    }

    /** Those that stood there and that the reading under way has not named are gone. */
    void unseen(int sweep, Instant now) {
        own(handle.createQuery(OF + " and remote_id is not null and seen < :seen"))
                .bind("seen", sweep)
                .mapTo(OutgoingRow.class)
                .list()
                .forEach(row -> gone(row.id(), now));
    }

    /** The system has it no more, and with it goes what was to be decided about it. */
    void gone(String id, Instant now) {
        own(handle.createUpdate(
                        SET + "state = 'LEFT', remote_id = null, version = null, sent = wanted, tried = null" + ONE))
                .bind("id", id)
                .execute();
        ConflictRows conflicts = new ConflictRows(handle, firm);
        conflicts
                .open(id, ConflictRow.ACTIVITY)
                .ifPresent(one -> conflicts.choose(one.id(), Owner.CRM.name(), true, "system", now));
    }

    private <S extends SqlStatement<S>> S own(S statement) {
        return statement.bind("firm", firm).bind("account", account);
    }
}
