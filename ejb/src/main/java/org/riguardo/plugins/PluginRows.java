package org.riguardo.plugins;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.riguardo.db.Dialect;

/** The rows of plugins. */
final class PluginRows {

    private static final String OF_ONE = " where firm_id = :firm and plugin_key = :plugin";
    private static final List<String> OTHERS = List.of(
            "carrier",
            "version",
            "state",
            "descriptor",
            "previous_version",
            "previous_descriptor",
            "installed_at",
            "installed_by",
            "changed_at",
            "changed_by");
    private static final String SELECT = "select firm_id, plugin_key, " + String.join(", ", OTHERS) + " from plugin";

    private final Handle handle;
    private final String firm;

    PluginRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Those of the firm by key. */
    List<PluginRow> all() {
        return handle.createQuery(SELECT + " where firm_id = :firm order by plugin_key")
                .bind("firm", firm)
                .mapTo(PluginRow.class)
                .list();
    }

    Optional<PluginRow> find(String plugin) {
        return of(handle.createQuery(SELECT + OF_ONE), plugin)
                .mapTo(PluginRow.class)
                .findOne();
    }

    void put(PluginRow row) {
        Dialect.of(handle)
                .put(handle, "plugin", List.of("firm_id", "plugin_key"), OTHERS, update -> update.bindMethods(row)
                        .bind("firm_id", firm)
                        .bind("plugin_key", row.pluginKey())
                        .bind("previous_version", row.previousVersion())
                        .bind("previous_descriptor", row.previousDescriptor())
                        .bind("installed_at", row.installedAt())
                        .bind("installed_by", row.installedBy())
                        .bind("changed_at", row.changedAt())
                        .bind("changed_by", row.changedBy()));
    }

    /** Switches it; whether there was such a row. */
    boolean state(String plugin, PluginRow.State state, Instant at, String by) {
        return of(
                                handle.createUpdate(
                                        "update plugin set state = :state, changed_at = :at, changed_by = :by"
                                                + OF_ONE),
                                plugin)
                        .bind("state", state)
                        .bind("at", at)
                        .bind("by", by)
                        .execute()
                > 0;
    }

    /** Has other servers see that something of it changed. */
    void touch(String plugin, Instant at) {
        of(handle.createUpdate("update plugin set changed_at = :at" + OF_ONE), plugin)
                .bind("at", at)
                .execute();
    }

    /** Removes what is wanted of it, its settings and its files; with {@code data} also its own rows and its log. */
    void remove(String plugin, boolean data) {
        for (String table : List.of("plugin_module", "plugin_setting", "plugin_file", "plugin")) {
            delete(table, plugin);
        }
        if (data) {
            delete("plugin_store", plugin);
            delete("plugin_log", plugin);
        }
    }

    /** What plugins left that have no row of their own any more, by key. */
    List<LeftData> left() {
        return handle.createQuery("select k.plugin_key, (select count(*) from plugin_store s where s.firm_id = :firm"
                        + " and s.plugin_key = k.plugin_key) stored, (select max(l.at) from plugin_log l"
                        + " where l.firm_id = :firm and l.plugin_key = k.plugin_key and l.kind = 'REMOVED') removed_at"
                        + " from (select plugin_key from plugin_store where firm_id = :firm"
                        + " union select plugin_key from plugin_log where firm_id = :firm) k where not exists"
                        + " (select 1 from plugin p where p.firm_id = :firm and p.plugin_key = k.plugin_key)"
                        + " order by k.plugin_key")
                .bind("firm", firm)
                .map((row, context) -> new LeftData(
                        row.getString("plugin_key"),
                        row.getInt("stored"),
                        Optional.ofNullable(row.getObject("removed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    private void delete(String table, String plugin) {
        of(handle.createUpdate("delete from " + table + OF_ONE), plugin).execute();
    }

    private <S extends SqlStatement<S>> S of(S statement, String plugin) {
        return statement.bind("firm", firm).bind("plugin", plugin);
    }
}
