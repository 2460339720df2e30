package org.riguardo.mailboxes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** The rows of mail accounts. */
final class MailboxRows {

    private static final String OF_ONE = " where id = :id and firm_id = :firm";

    private final Handle handle;

    MailboxRows(Handle handle) {
        this.handle = handle;
    }

    /** Those of a firm that are not removed, in the order in which they were made. */
    List<MailboxRow> of(String firm) {
        return handle.createQuery("select " + MailboxRow.COLUMNS + " from mail_account where firm_id = :firm"
                        + " and removed_at is null order by made_at, id")
                .bind("firm", firm)
                .mapTo(MailboxRow.class)
                .list();
    }

    /** Those of a firm that were removed after that instant, the last one first. */
    List<MailboxRow> removed(String firm, Instant since) {
        return handle.createQuery("select " + MailboxRow.COLUMNS + " from mail_account where firm_id = :firm"
                        + " and removed_at > :since order by removed_at desc, id")
                .bind("firm", firm)
                .bind("since", since)
                .mapTo(MailboxRow.class)
                .list();
    }

    /** Those of all firms that are to be read now. */
    List<MailboxRow> toRead() {
        return handle.createQuery("select " + MailboxRow.COLUMNS
                        + " from mail_account where state = 'READING' and removed_at is null" + " order by id")
                .mapTo(MailboxRow.class)
                .list();
    }

    /** Whether that one is to be read now. */
    boolean isRead(String id) {
        return handle.createQuery(
                                "select count(*) from mail_account where id = :id and state = 'READING' and removed_at is null")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    Optional<MailboxRow> find(String firm, String id) {
        return handle.createQuery("select " + MailboxRow.COLUMNS + " from mail_account" + OF_ONE)
                .bind("id", id)
                .bind("firm", firm)
                .mapTo(MailboxRow.class)
                .findOne();
    }

    /** The same, that nobody else may change until this transaction ends. */
    Optional<MailboxRow> lock(String firm, String id) {
        return handle.createQuery("select " + MailboxRow.COLUMNS + " from mail_account" + OF_ONE + " for update")
                .bind("id", id)
                .bind("firm", firm)
                .mapTo(MailboxRow.class)
                .findOne();
    }

    /** Those of all firms that hold a secret, removed ones too. */
    List<MailboxRow> withSecrets() {
        return handle.createQuery("select " + MailboxRow.COLUMNS + " from mail_account where password is not null"
                        + " or client_secret is not null or refresh_token is not null order by id")
                .mapTo(MailboxRow.class)
                .list();
    }

    /** Forgets the secrets of those that were removed before that instant. */
    void forgetSecrets(Instant before) {
        handle.createUpdate("update mail_account set password = null, client_secret = null, refresh_token = null"
                        + " where removed_at < :before and (password is not null or client_secret is not null"
                        + " or refresh_token is not null)")
                .bind("before", before)
                .execute();
    }

    /** The firm of an account, whatever its state. */
    Optional<String> firmOf(String id) {
        return handle.createQuery("select firm_id from mail_account where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /** The server of an account, whatever its state. */
    Optional<String> hostOf(String id) {
        return handle.createQuery("select host from mail_account where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    void insert(MailboxRow row, String by) {
        handle.createUpdate("insert into mail_account (id, firm_id, address, host, port, security, login, sign_in,"
                        + " password, token_endpoint, oauth_client, client_secret, refresh_token, scope, folders, addresses,"
                        + " state, made_at, made_by) values (:id, :firmId, :address, :host, :port, :security, :login,"
                        + " :signIn, :password, :tokenEndpoint, :clientId, :clientSecret, :refreshToken, :scope, :folders,"
                        + " :addresses, :state, :madeAt, :by)")
                .bindMethods(row)
                .bind("by", by)
                .execute();
    }

    /** Writes all that a person can change. */
    void update(MailboxRow row) {
        handle.createUpdate("update mail_account set address = :address, host = :host, port = :port,"
                        + " security = :security, login = :login, sign_in = :signIn, password = :password,"
                        + " token_endpoint = :tokenEndpoint, oauth_client = :clientId, client_secret = :clientSecret,"
                        + " refresh_token = :refreshToken, scope = :scope, folders = :folders, addresses = :addresses,"
                        + " state = :state, removed_at = :removedAt where id = :id and firm_id = :firmId")
                .bindMethods(row)
                .execute();
    }

    /** Puts a new refresh token in the place of one, unless a person typed another one meanwhile. */
    void rotate(MailboxRow row, String hidden) {
        handle.createUpdate("update mail_account set refresh_token = :sealed" + OF_ONE + " and refresh_token = :before")
                .bind("sealed", hidden)
                .bind("before", row.refreshToken())
                .bind("id", row.id())
                .bind("firm", row.firmId())
                .execute();
    }

    /** Notes how a look at the mailbox ended; the problem is null when there was none. */
    void looked(String id, Instant at, @Nullable Sentence problem) {
        handle.createUpdate("update mail_account set looked_at = :at, problem_at = case when :it = '' then null"
                        + " when problem_it = :it then problem_at else :at end,"
                        + " problem_it = nullif(:it, ''), problem_en = nullif(:en, '') where id = :id")
                .bind("at", at)
                .bind("it", problem == null ? "" : problem.it())
                .bind("en", problem == null ? "" : problem.en())
                .bind("id", id)
                .execute();
    }
}
