package org.riguardo.plugins.effects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Cursor;
import org.riguardo.db.Page;
import org.riguardo.privacy.Seen;

/** Reads what the rules of one firm did; clients that were merged into another count with it no more, since nothing is decided about them. */
public final class EffectRows {

    private static final String FROM = " from plugin_effect e join client c on c.id = e.client_id"
            + " left join decision d on d.client_id = e.client_id where e.firm_id = :firm and c.firm_id = :firm"
            + " and c.merged_into is null and ";
    private static final String POLICY = "org.riguardo.policy";
    private static final String NOW = "e.closed_now = true and d.client_id is not null";

    private final Handle handle;
    private final String firm;
    private final Seen seen;

    public EffectRows(Handle handle, String firm, Seen seen) {
        this.handle = handle;
        this.firm = firm;
        this.seen = seen;
    }

    /** What the rules of a plugin did, by name; {@code org.riguardo.policy} has those that the product comes with. */
    public List<Effect> of(String plugin) {
        boolean product = plugin.equals(POLICY);
        Query query = handle.createQuery("select e.rule_key, count(*) clients, sum(case when " + NOW
                        + " then 1 else 0 end) closed_now, sum(e.times) times, sum(e.mails) mails, min(e.first_at) since,"
                        + " max(e.last_at) last_at, max(e.mail_at) mail_at" + FROM
                        + (product ? "position(':' in e.rule_key) = 0" : "position(:prefix in e.rule_key) = 1")
                        + seen.and("c.id") + " group by e.rule_key order by e.rule_key")
                .bind("firm", firm);
        return (product ? query : query.bind("prefix", plugin + ":"))
                .map((row, context) -> new Effect(
                        row.getString("rule_key"),
                        row.getInt("closed_now"),
                        row.getInt("clients"),
                        row.getInt("times"),
                        row.getInt("mails"),
                        instant(row, "since"),
                        later(instant(row, "last_at"), instant(row, "mail_at"))))
                .list();
    }

    /** The clients behind the numbers of one rule, those whose gate is closed now first, then by name. */
    public Page<ClientEffect> clients(String rule, @Nullable String cursor, int size) {
        int from = cursor == null ? 0 : Cursor.position(cursor);
        List<ClientEffect> rows = handle.createQuery(
                        "select e.client_id, c.name, case when " + NOW + " then 1 else 0 end closed_now, e.times,"
                                + " e.first_at, e.last_at, e.mails" + FROM + "e.rule_key = :rule" + seen.and("c.id")
                                + " order by closed_now desc, c.name, e.client_id offset :from rows fetch first :size rows only")
                .bind("firm", firm)
                .bind("rule", rule)
                .bind("from", from)
                .bind("size", size + 1)
                .map((row, context) -> new ClientEffect(
                        row.getString("client_id"),
                        row.getString("name"),
                        row.getInt("closed_now") == 1,
                        row.getInt("times"),
                        instant(row, "first_at"),
                        instant(row, "last_at"),
                        row.getInt("mails")))
                .list();
        return Page.of(rows, size, last -> Cursor.write(Integer.toString(from + size)));
    }

    /** Of how many clients rules of a plugin keep a gate closed now. */
    public int closedNow(String plugin) {
        return handle.createQuery(
                        "select count(distinct e.client_id)" + FROM + "position(:prefix in e.rule_key) = 1 and " + NOW)
                .bind("firm", firm)
                .bind("prefix", plugin + ":")
                .mapTo(Integer.class)
                .one();
    }

    /** Forgets what the rules of a plugin did. */
    public void forget(String plugin) {
        handle.createUpdate("delete from plugin_effect where firm_id = :firm and position(:prefix in rule_key) = 1")
                .bind("firm", firm)
                .bind("prefix", plugin + ":")
                .execute();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
