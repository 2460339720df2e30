package org.riguardo.plugins;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Dialect;

/** The rows of modules of plugins. */
final class ModuleRows {

    private static final int LONGEST = 2_000;
    private static final String OF_ONE = " where firm_id = :firm and plugin_key = :plugin and module_key = :module";
    private static final String SELECT = "select plugin_key, module_key, state, failures, failed_at, message_it,"
            + " message_en from plugin_module where firm_id = :firm";

    private final Handle handle;
    private final String firm;

    ModuleRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    List<ModuleRow> all() {
        return handle.createQuery(SELECT + " order by plugin_key, module_key")
                .bind("firm", firm)
                .mapTo(ModuleRow.class)
                .list();
    }

    Optional<ModuleRow> find(String plugin, String module) {
        return of(handle.createQuery(SELECT + " and plugin_key = :plugin and module_key = :module"), plugin, module)
                .mapTo(ModuleRow.class)
                .findOne();
    }

    void state(String plugin, String module, ModuleRow.State state) {
        make(plugin, module);
        of(handle.createUpdate("update plugin_module set state = :state" + OF_ONE), plugin, module)
                .bind("state", state)
                .execute();
    }

    /** One failure more; how many there are now in a row. */
    int failure(String plugin, String module, Sentence why) {
        make(plugin, module);
        of(
                        handle.createUpdate("update plugin_module set failures = failures + 1, message_it = :it,"
                                + " message_en = :en" + OF_ONE),
                        plugin,
                        module)
                .bind("it", cut(why.it()))
                .bind("en", cut(why.en()))
                .execute();
        return find(plugin, module).map(ModuleRow::failures).orElse(0);
    }

    /** Gives it up, unless that was done; whether it was done now. */
    boolean giveUp(String plugin, String module, Instant at) {
        return of(
                                handle.createUpdate(
                                        "update plugin_module set failed_at = :at" + OF_ONE + " and failed_at is null"),
                                plugin,
                                module)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    /** It worked: its failures are forgotten, unless it was given up. */
    void worked(String plugin, String module) {
        of(
                        handle.createUpdate(
                                "update plugin_module set failures = 0, message_it = null, message_en = null" + OF_ONE
                                        + " and failures > 0 and failed_at is null"),
                        plugin,
                        module)
                .execute();
    }

    /** Has it called again. */
    void repair(String plugin, String module) {
        of(
                        handle.createUpdate(
                                "update plugin_module set failures = 0, failed_at = null, message_it = null,"
                                        + " message_en = null" + OF_ONE),
                        plugin,
                        module)
                .execute();
    }

    private void make(String plugin, String module) {
        Dialect.of(handle)
                .insertUnlessThere(
                        handle,
                        "insert into plugin_module (firm_id, plugin_key, module_key, state, failures)"
                                + " values (:firm, :plugin, :module, 'AS_DESCRIBED', 0)",
                        row -> of(row, plugin, module));
    }

    private <S extends SqlStatement<S>> S of(S statement, String plugin, String module) {
        return statement.bind("firm", firm).bind("plugin", plugin).bind("module", module);
    }

    static String cut(String text) {
        String clean = text.replace("\0", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }
}
