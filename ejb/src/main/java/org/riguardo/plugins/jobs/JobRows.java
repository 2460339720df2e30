package org.riguardo.plugins.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Dialect;

/** The runs of one plugin's jobs in one firm, within the running transaction. */
final class JobRows {

    private static final String ONE = " where firm_id = :firm and plugin_key = :plugin and module_key = :module";

    private final Handle handle;
    private final String firm;
    private final String plugin;

    JobRows(Handle handle, String firm, String plugin) {
        this.handle = handle;
        this.firm = firm;
        this.plugin = plugin;
    }

    void add(String module, Instant first) {
        Dialect.of(handle)
                .insertUnlessThere(
                        handle,
                        "insert into plugin_job (firm_id, plugin_key, module_key, next_at)"
                                + " values (:firm, :plugin, :module, :first)",
                        row -> of(row, module).bind("first", first));
    }

    /** Takes the run that is due, so that nobody else does; false when none is, or one is going on. */
    boolean take(String module, Instant now, Instant next, Instant lost) {
        return of(
                                handle.createUpdate(
                                        "update plugin_job set next_at = :next, begun_at = :now, running_until = :lost"
                                                + ONE
                                                + " and next_at <= :now and (running_until is null or running_until <= :now)"),
                                module)
                        .bind("now", now)
                        .bind("next", next)
                        .bind("lost", lost)
                        .execute()
                == 1;
    }

    void end(String module, Instant now, @Nullable Sentence failure) {
        of(
                        handle.createUpdate("update plugin_job set running_until = null, ended_at = :now,"
                                + " failure_it = :it, failure_en = :en" + ONE),
                        module)
                .bind("now", now)
                .bind("it", failure == null ? null : failure.it())
                .bind("en", failure == null ? null : failure.en())
                .execute();
    }

    List<JobRun> list(Instant now) {
        return handle.createQuery("select * from plugin_job where firm_id = :firm and plugin_key = :plugin"
                        + " order by module_key")
                .bind("firm", firm)
                .bind("plugin", plugin)
                .map((row, context) -> run(row, now))
                .list();
    }

    private static JobRun run(ResultSet row, Instant now) throws SQLException {
        Instant lost = at(row, "running_until");
        String failure = row.getString("failure_it");
        return new JobRun(
                row.getString("module_key"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                lost != null && lost.isAfter(now),
                at(row, "begun_at"),
                at(row, "ended_at"),
                failure == null ? null : new Sentence(failure, row.getString("failure_en")));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private <S extends SqlStatement<S>> S of(S statement, String module) {
        return statement.bind("firm", firm).bind("plugin", plugin).bind("module", module);
    }
}
