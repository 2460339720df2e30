package org.riguardo.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.api.plugin.PluginSettings;
import org.riguardo.db.Database;
import org.riguardo.db.Dialect;
import org.riguardo.secrets.SealedColumn;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretPlace;

/** What firms have set of their plugins; secrets are kept encrypted, for that firm, plugin and setting alone. */
@ApplicationScoped
public class SettingValues implements SealedColumn.Keeper {

    private static final String OF_ONE = " from plugin_setting where firm_id = :firm and plugin_key = :plugin";

    @Inject
    private Database database;

    @Inject
    private SecretBox box;

    /** The same outside a server. */
    public static SettingValues of(Database database, SecretBox box) {
        SettingValues values = new SettingValues();
        values.database = database;
        values.box = box;
        return values;
    }

    /** What modules of the plugin see: what was set, else the defaults; it stays as it is now. */
    public PluginSettings frozen(String firm, Descriptor descriptor) {
        Map<String, String> values = new HashMap<>();
        for (SettingDescriptor setting : descriptor.settings()) {
            if (setting.standard() != null) {
                values.put(setting.key(), setting.standard());
            }
        }
        values.putAll(set(firm, descriptor.key()));
        Map<String, String> kept = Map.copyOf(values);
        return key -> Optional.ofNullable(kept.get(key)).filter(value -> !value.isEmpty());
    }

    /** What was set, secrets opened; without the defaults. */
    public Map<String, String> set(String firm, String plugin) {
        Map<String, String> values = new HashMap<>();
        database.use(handle -> handle.createQuery("select name, content, sealed" + OF_ONE)
                .bind("firm", firm)
                .bind("plugin", plugin)
                .map((row, context) ->
                        new String[] {row.getString("name"), row.getString("content"), row.getString("sealed")})
                .forEach(row -> values.put(
                        row[0],
                        row[2] == null
                                ? String.valueOf(row[1])
                                : box.open(row[2], place(firm, plugin, row[0])).reveal())));
        return values;
    }

    /** What was set, without the secrets and without the defaults. */
    public Map<String, String> plain(String firm, String plugin) {
        Map<String, String> values = new HashMap<>();
        database.use(handle -> handle.createQuery("select name, content" + OF_ONE + " and sealed is null")
                .bind("firm", firm)
                .bind("plugin", plugin)
                .map((row, context) -> values.put(row.getString("name"), String.valueOf(row.getString("content"))))
                .list());
        return values;
    }

    /** Which settings are set, secrets too, without opening any. */
    public List<String> names(String firm, String plugin) {
        return database.with(handle -> handle.createQuery("select name" + OF_ONE + " order by name")
                .bind("firm", firm)
                .bind("plugin", plugin)
                .mapTo(String.class)
                .list());
    }

    /** Sets one; null goes back to its default. Whoever sets has it told by {@link PluginStates#changed}. */
    public void put(String firm, String plugin, SettingDescriptor setting, @Nullable String value) {
        if (value == null) {
            database.use(handle -> handle.createUpdate("delete" + OF_ONE + " and name = :name")
                    .bind("firm", firm)
                    .bind("plugin", plugin)
                    .bind("name", setting.key())
                    .execute());
            return;
        }
        boolean secret = setting.kind() == SettingDescriptor.Kind.SECRET;
        String sealed = secret ? box.seal(Secret.of(value), place(firm, plugin, setting.key())) : null;
        database.use(handle -> Dialect.of(handle)
                .put(
                        handle,
                        "plugin_setting",
                        List.of("firm_id", "plugin_key", "name"),
                        List.of("content", "sealed"),
                        row -> row.bind("firm_id", firm)
                                .bind("plugin_key", plugin)
                                .bind("name", setting.key())
                                .bind("content", secret ? null : value)
                                .bind("sealed", sealed)));
    }

    private static SecretPlace place(String firm, String plugin, String name) {
        return new SecretPlace(firm, "plugin " + plugin, name);
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(new SealedColumn(
                "plugin_setting",
                "sealed",
                List.of("plugin_key", "name"),
                (firm, keys) -> place(firm, keys.get(0), keys.get(1))));
    }
}
