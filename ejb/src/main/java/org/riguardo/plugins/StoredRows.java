package org.riguardo.plugins;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.riguardo.api.plugin.PluginStore;
import org.riguardo.db.Database;
import org.riguardo.db.Dialect;

/** The rows of one plugin for one firm; it joins the running transaction, and each call is its own where there is none. */
public final class StoredRows implements PluginStore {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_VALUE = 65_536;
    private static final int MOST = 10_000;
    private static final String OF_ALL = " from plugin_store where firm_id = :firm and plugin_key = :plugin";

    private final Database database;
    private final String firm;
    private final String plugin;

    /** The rows of that plugin for that firm. */
    public StoredRows(Database database, String firm, String plugin) {
        this.database = database;
        this.firm = firm;
        this.plugin = plugin;
    }

    @Override
    public Optional<String> get(String key) {
        return database.with(handle -> of(handle.createQuery("select content" + OF_ALL + " and name = :name"))
                .bind("name", key)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void put(String key, String value) {
        if (key.isEmpty() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a key has 1 to " + LONGEST_KEY + " characters");
        }
        if (value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a value has at most " + LONGEST_VALUE + " characters, none of them U+0000");
        }
        database.use(handle -> {
            if (get(key).isEmpty() && count(handle) >= MOST) {
                throw new IllegalArgumentException("a plugin has at most " + MOST + " rows for a firm");
            }
            Dialect.of(handle)
                    .put(
                            handle,
                            "plugin_store",
                            List.of("firm_id", "plugin_key", "name"),
                            List.of("content"),
                            row -> row.bind("firm_id", firm)
                                    .bind("plugin_key", plugin)
                                    .bind("name", key)
                                    .bind("content", value));
        });
    }

    @Override
    public void remove(String key) {
        database.use(handle -> of(handle.createUpdate("delete" + OF_ALL + " and name = :name"))
                .bind("name", key)
                .execute());
    }

    @Override
    public List<String> keys(String prefix) {
        return database
                .with(handle -> of(handle.createQuery("select name" + OF_ALL
                                + " and substr(name, 1, length(:prefix)) = :prefix order by name"))
                        .bind("prefix", prefix)
                        .mapTo(String.class)
                        .list())
                .stream()
                .sorted()
                .toList();
    }

    private int count(Handle handle) {
        return of(handle.createQuery("select count(*)" + OF_ALL))
                .mapTo(Integer.class)
                .one();
    }

    private <S extends SqlStatement<S>> S of(S statement) {
        return statement.bind("firm", firm).bind("plugin", plugin);
    }
}
