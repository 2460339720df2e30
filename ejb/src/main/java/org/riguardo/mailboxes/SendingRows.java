package org.riguardo.mailboxes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Dialect;

/** The rows of how mail accounts send. */
final class SendingRows {

    private static final String SELECT = "select " + SendingRow.COLUMNS + " from mail_sending s";
    private static final String OF_ONE = " where account_id = :id and firm_id = :firm";

    private static final List<String> SET = List.of(
            "firm_id",
            "person",
            "name",
            "host",
            "port",
            "security",
            "login",
            "password",
            "copies",
            "set_at",
            "set_by",
            "problem_at",
            "problem_it",
            "problem_en");

    private final Handle handle;

    SendingRows(Handle handle) {
        this.handle = handle;
    }

    Optional<SendingRow> find(String firm, String account) {
        return handle.createQuery(SELECT + OF_ONE)
                .bind("id", account)
                .bind("firm", firm)
                .mapTo(SendingRow.class)
                .findOne();
    }

    /** Those of a firm by account, removed accounts too. */
    Map<String, SendingRow> of(String firm) {
        return handle.createQuery(SELECT + " where firm_id = :firm").bind("firm", firm).mapTo(SendingRow.class).stream()
                .collect(Collectors.toMap(SendingRow::accountId, Function.identity()));
    }

    /** The account from which a person writes: the own one, else the shared one; never one that is removed. */
    Optional<SendingRow> forPerson(String firm, String person) {
        return handle
                .createQuery(SELECT + " where s.firm_id = :firm and (s.person = :person or s.person is null)"
                        + " and exists (select 1 from mail_account a where a.id = s.account_id and a.removed_at is null)"
                        + " order by case when s.person is null then 1 else 0 end, s.account_id")
                .bind("firm", firm)
                .bind("person", person)
                .mapTo(SendingRow.class)
                .list()
                .stream()
                .findFirst();
    }

    /** Those of all firms that hold a secret. */
    List<SendingRow> withSecrets() {
        return handle.createQuery(SELECT + " where password is not null order by account_id")
                .mapTo(SendingRow.class)
                .list();
    }

    /** Forgets the secrets of accounts that were removed before that instant. */
    void forgetSecrets(Instant before) {
        handle.createUpdate("update mail_sending set password = null where password is not null and account_id in"
                        + " (select id from mail_account where removed_at < :before)")
                .bind("before", before)
                .execute();
    }

    /** Sets how an account sends, with nothing known yet of how that goes. */
    void put(SendingRow row, Instant at, String by) {
        Dialect.of(handle).put(handle, "mail_sending", List.of("account_id"), SET, update -> update.bindMethods(row)
                .bind("account_id", row.accountId())
                .bind("firm_id", row.firmId())
                .bind("set_at", at)
                .bind("set_by", by)
                .bind("problem_at", (Instant) null)
                .bind("problem_it", (String) null)
                .bind("problem_en", (String) null));
    }

    /** Puts a password that was encrypted anew in the place of the old one. */
    void renew(SendingRow row, String hidden) {
        handle.createUpdate("update mail_sending set password = :hidden" + OF_ONE + " and password = :before")
                .bind("hidden", hidden)
                .bind("before", row.password())
                .bind("id", row.accountId())
                .bind("firm", row.firmId())
                .execute();
    }

    /** Has an account send no more if another one that is not removed is the same person's, or shared as well. */
    void giveWay(String firm, String account) {
        handle.createUpdate("delete from mail_sending" + OF_ONE + " and exists (select 1 from mail_sending o"
                        + " join mail_account a on a.id = o.account_id where o.firm_id = :firm and o.account_id <> :id"
                        + " and a.removed_at is null and coalesce(o.person, '') = coalesce(mail_sending.person, ''))")
                .bind("id", account)
                .bind("firm", firm)
                .execute();
    }

    void remove(String firm, String account) {
        handle.createUpdate("delete from mail_sending" + OF_ONE)
                .bind("id", account)
                .bind("firm", firm)
                .execute();
    }

    /** Notes how sending or filing ended; the problem is null when there was none. */
    void tried(String account, Instant at, @Nullable Sentence problem) {
        handle.createUpdate("update mail_sending set problem_at = case when :it = '' then null"
                        + " when problem_it = :it then problem_at else :at end,"
                        + " problem_it = nullif(:it, ''), problem_en = nullif(:en, '') where account_id = :id"
                        + " and (:it <> '' or problem_it is not null)")
                .bind("at", at)
                .bind("it", problem == null ? "" : problem.it())
                .bind("en", problem == null ? "" : problem.en())
                .bind("id", account)
                .execute();
    }
}
