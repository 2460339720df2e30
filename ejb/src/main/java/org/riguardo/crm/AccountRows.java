package org.riguardo.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** The rows of customer systems of one firm. */
final class AccountRows {

    private static final String COLUMNS =
            "id, firm_id, name, connector, address, login, secret, options, takes, owners,"
                    + " state, contacts_cursor, activities_cursor, contacts_sweep, activities_sweep, contacts_whole,"
                    + " activities_whole, since, made_at, removed_at, ran_at, next_at, failures, progress, problem_it,"
                    + " problem_en, problem_at, run_until, contacts_left, activities_left";
    private static final String ONE = " where firm_id = :firm and id = :id";

    private final Handle handle;
    private final String firm;

    AccountRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    List<AccountRow> all() {
        return handle.createQuery("select " + COLUMNS + " from crm_account where firm_id = :firm and removed_at is null"
                        + " order by made_at, id")
                .bind("firm", firm)
                .mapTo(AccountRow.class)
                .list();
    }

    /** Those that are to be looked at by now. */
    List<AccountRow> due(Instant now) {
        return handle.createQuery("select " + COLUMNS + " from crm_account where firm_id = :firm and removed_at is null"
                        + " and state = 'ON' and (next_at is null or next_at <= :now)"
                        + " and (run_until is null or run_until <= :now) order by next_at, id")
                .bind("firm", firm)
                .bind("now", now)
                .mapTo(AccountRow.class)
                .list();
    }

    Optional<AccountRow> find(String id) {
        return one(id, "");
    }

    /** The same, that nobody else may change until this transaction ends. */
    Optional<AccountRow> lock(String id) {
        return one(id, " for update");
    }

    private Optional<AccountRow> one(String id, String how) {
        return handle.createQuery("select " + COLUMNS + " from crm_account" + ONE + " and removed_at is null" + how)
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(AccountRow.class)
                .findOne();
    }

    void insert(AccountRow row, String by) {
        handle.createUpdate("insert into crm_account (id, firm_id, name, connector, address, login, secret, options,"
                        + " takes, owners, state, made_at, made_by) values (:id, :firm, :name, :connector, :address,"
                        + " :login, :secret, :options, :takes, :owners, :state, :made, :by)")
                .bind("id", row.id())
                .bind("firm", firm)
                .bind("name", row.name())
                .bind("connector", row.connector())
                .bind("address", row.address())
                .bind("login", row.login())
                .bind("secret", row.secret())
                .bind("options", row.options())
                .bind("takes", row.takes())
                .bind("owners", row.owners())
                .bind("state", row.state().name())
                .bind("made", row.madeAt())
                .bind("by", by)
                .execute();
    }

    /** How it is reached and what goes between; what is known of it is read anew when it leads elsewhere. */
    void change(AccountRow row, boolean elsewhere) {
        handle.createUpdate("update crm_account set name = :name, address = :address, login = :login, secret = :secret,"
                        + " options = :options, takes = :takes, owners = :owners, failures = 0, next_at = null"
                        + (elsewhere ? ", contacts_cursor = null, activities_cursor = null" : "") + ONE)
                .bind("name", row.name())
                .bind("address", row.address())
                .bind("login", row.login())
                .bind("secret", row.secret())
                .bind("options", row.options())
                .bind("takes", row.takes())
                .bind("owners", row.owners())
                .bind("firm", firm)
                .bind("id", row.id())
                .execute();
    }

    void state(String id, AccountState state, Instant now) {
        handle.createUpdate("update crm_account set state = :state, next_at = null, failures = 0,"
                        + " since = coalesce(since, :now)" + ONE)
                .bind("state", state.name())
                .bind("now", state == AccountState.SETUP ? null : now)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void remove(String id, Instant now) {
        handle.createUpdate("update crm_account set removed_at = :now, secret = null" + ONE)
                .bind("now", now)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** How far the reading of contacts or activities is. */
    void cursor(String id, String what, @Nullable String cursor, int sweep, boolean whole, int progress) {
        handle.createUpdate("update crm_account set " + what + "_cursor = :cursor, " + what + "_sweep = :sweep, " + what
                        + "_whole = :whole, progress = :progress" + ONE)
                .bind("cursor", cursor)
                .bind("sweep", sweep)
                .bind("whole", whole)
                .bind("progress", progress)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** Has the activities read from the beginning: contacts have become clients whose activities were left out before. */
    void readActivitiesAnew(String id) {
        handle.createUpdate("update crm_account set activities_cursor = null" + ONE)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void readContactsAnew(String id) {
        handle.createUpdate("update crm_account set contacts_cursor = null" + ONE)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** How a run ended. */
    void ran(String id, Instant now, Instant next, int failures, @Nullable Sentence problem) {
        handle.createUpdate("update crm_account set ran_at = :now, next_at = :next, failures = :failures, progress = 0,"
                        + " problem_at = case when cast(:it as varchar(2000)) is null then null"
                        + " else coalesce(problem_at, :now) end, problem_it = :it, problem_en = :en" + ONE)
                .bind("now", now)
                .bind("next", next)
                .bind("failures", failures)
                .bind("it", problem == null ? null : problem.it())
                .bind("en", problem == null ? null : problem.en())
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** Gives it to a run for itself, unless another one has it. */
    boolean take(String id, String run, Instant now, Instant until) {
        return handle.createUpdate("update crm_account set run_by = :run, run_until = :until" + ONE
                                + " and (run_until is null or run_until <= :now)")
                        .bind("run", run)
                        .bind("now", now)
                        .bind("until", until)
                        .bind("firm", firm)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Leaves it with the run that has it, until then; false when it has it no more. */
    boolean keep(String id, String run, @Nullable Instant until) {
        return handle.createUpdate("update crm_account set run_until = :until" + ONE + " and run_by = :run")
                        .bind("run", run)
                        .bind("until", until)
                        .bind("firm", firm)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Which contacts or activities could not be understood. */
    void left(String id, String what, @Nullable String ids) {
        handle.createUpdate("update crm_account set " + what + "_left = :ids" + ONE)
                .bind("ids", ids)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** Has it looked at as soon as can be. */
    void wake(String id) {
        handle.createUpdate("update crm_account set next_at = null" + ONE)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }
}
