package org.riguardo.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;

/** What was done about a firm's plugins and what failed in them, the newest {@value #KEPT} lines of each; it never tells of a client or a secret. */
@ApplicationScoped
public class PluginLog {

    private static final int KEPT = 500;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** What a line is about. */
    public enum Kind {
        INSTALLED,
        UPDATED,
        PUT_BACK,
        SWITCHED_ON,
        SWITCHED_OFF,
        SET,
        FAILURE,
        GIVEN_UP,
        REPAIRED,
        CALLED,
        SENT,
        REFUSED,
        REMOVED
    }

    /**
     * A line.
     *
     * @param moduleKey null when it is about the whole plugin
     * @param who did it; null when nobody did
     */
    public record Line(
            String id, Instant at, @Nullable String moduleKey, Kind kind, @Nullable String who, Sentence text) {}

    /** The same outside a server. */
    public static PluginLog of(Database database, Clock clock) {
        PluginLog log = new PluginLog();
        log.database = database;
        log.clock = clock;
        return log;
    }

    /** A line of what nobody did, in the running transaction. */
    public void note(String firm, String plugin, @Nullable String module, Kind kind, Sentence text) {
        note(firm, plugin, module, kind, null, text);
    }

    /** A line of what somebody did, in the running transaction. */
    public void note(
            String firm, String plugin, @Nullable String module, Kind kind, @Nullable String who, Sentence text) {
        database.use(handle -> {
            handle.createUpdate("insert into plugin_log (id, firm_id, plugin_key, module_key, at, kind, who, text_it,"
                            + " text_en) values (:id, :firm, :plugin, :module, :at, :kind, :who, :it, :en)")
                    .bind("id", Database.newId())
                    .bind("firm", firm)
                    .bind("plugin", plugin)
                    .bind("module", module)
                    .bind("at", clock.instant())
                    .bind("kind", kind)
                    .bind("who", who)
                    .bind("it", ModuleRows.cut(text.it()))
                    .bind("en", ModuleRows.cut(text.en()))
                    .execute();
            handle.createUpdate("delete from plugin_log where firm_id = :firm and plugin_key = :plugin and at <"
                            + " (select l.at from plugin_log l where l.firm_id = :firm and l.plugin_key = :plugin"
                            + " order by l.at desc, l.id desc offset " + (KEPT - 1)
                            + " rows fetch next 1 rows only)")
                    .bind("firm", firm)
                    .bind("plugin", plugin)
                    .execute();
        });
    }

    /** The newest lines of a plugin, newest first. */
    public List<Line> of(String firm, String plugin, int most) {
        return database.with(handle -> handle.createQuery("select id, at, module_key, kind, who, text_it, text_en"
                        + " from plugin_log where firm_id = :firm and plugin_key = :plugin order by at desc, id desc"
                        + " limit :most")
                .bind("firm", firm)
                .bind("plugin", plugin)
                .bind("most", most)
                .map((row, context) -> new Line(
                        row.getString("id"),
                        row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("module_key"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("who"),
                        new Sentence(row.getString("text_it"), row.getString("text_en"))))
                .list());
    }
}
