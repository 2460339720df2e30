package org.riguardo.ledger.layouts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.db.Dialect;

/** The rows of what the staff of one firm said about layouts. */
public final class LayoutRows {

    private static final int LONGEST_NAME = 400;
    private static final List<String> SAID =
            List.of("format", "headings", "answers", "file_name", "kept_at", "kept_by");

    private final Handle handle;
    private final String firm;

    /** The rows of that firm. */
    public LayoutRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** The answers as formats take them, by the layout's name. */
    public Map<String, String> mappings() {
        Map<String, String> mappings = new HashMap<>();
        handle.createQuery("select layout, answers from layout_mapping where firm_id = :firm")
                .bind("firm", firm)
                .map((row, context) -> mappings.put(row.getString("layout"), row.getString("answers")))
                .list();
        return mappings;
    }

    /** All of them, the newest first. */
    List<KeptLayout> all() {
        return handle.createQuery("select * from layout_mapping where firm_id = :firm order by kept_at desc, layout")
                .bind("firm", firm)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<KeptLayout> find(String layout) {
        return find(layout, "");
    }

    /** The same; whoever changes what was said at the same moment waits. */
    private Optional<KeptLayout> hold(String layout) {
        return find(layout, " for update");
    }

    private Optional<KeptLayout> find(String layout, String how) {
        return handle.createQuery("select * from layout_mapping where firm_id = :firm and layout = :layout" + how)
                .bind("firm", firm)
                .bind("layout", layout)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The layouts of which something else was said before. */
    Set<String> changed() {
        return new HashSet<>(handle.createQuery("select distinct layout from layout_before where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(String.class)
                .list());
    }

    /** The imports that brought files of that layout, the newest first, at most a few. */
    List<String> imports(String layout) {
        return handle.createQuery(
                        "select r.id from import_run r where r.firm_id = :firm and r.state in ('DONE', 'UNDONE')"
                                + " and exists (select 1 from import_part p where p.import_id = r.id and p.firm_id = :firm"
                                + " and p.layout = :layout) order by r.received_at desc limit 5")
                .bind("firm", firm)
                .bind("layout", layout)
                .mapTo(String.class)
                .list();
    }

    /** Keeps it in place of what was said before, which can be had back. */
    void keep(KeptLayout kept) {
        hold(kept.layout()).ifPresent(this::setAside);
        replace(kept);
    }

    /** Deletes what was said, which can be had back; whether there was anything. */
    boolean delete(String layout) {
        Optional<KeptLayout> kept = hold(layout);
        kept.ifPresent(before -> {
            setAside(before);
            remove("layout_mapping", layout, "");
        });
        return kept.isPresent();
    }

    /** Puts back what was said before the last change; empty when nothing else was ever said. */
    Optional<KeptLayout> putBack(String layout) {
        Optional<KeptLayout> before = handle.createQuery("select * from layout_before where firm_id = :firm"
                        + " and layout = :layout order by seq desc limit 1")
                .bind("firm", firm)
                .bind("layout", layout)
                .map((row, context) -> read(row))
                .findOne();
        before.ifPresent(kept -> {
            remove(
                    "layout_before",
                    layout,
                    " and seq = (select max(b.seq) from layout_before b where b.firm_id = :firm and b.layout = :layout)");
            replace(kept);
        });
        return before;
    }

    /** What the audit log says of a layout. */
    static String detail(String layout) {
        return "{\"layout\":\"" + layout.replaceAll("[^A-Za-z0-9-]", "") + "\"}";
    }

    private void replace(KeptLayout kept) {
        Dialect.of(handle).put(handle, "layout_mapping", List.of("firm_id", "layout"), SAID, row -> bind(row, kept));
    }

    private void setAside(KeptLayout kept) {
        String columns = String.join(", ", SAID);
        String values = String.join(", :", SAID);
        bind(
                        handle.createUpdate("insert into layout_before (seq, firm_id, layout, " + columns
                                + ") values ((select coalesce(max(b.seq), 0) + 1 from layout_before b"
                                + " where b.firm_id = :firm_id and b.layout = :layout), :firm_id, :layout, :" + values
                                + ")"),
                        kept)
                .execute();
    }

    private Update bind(Update row, KeptLayout kept) {
        String name = kept.fileName();
        return row.bind("firm_id", firm)
                .bind("layout", kept.layout())
                .bind("format", kept.format())
                .bind("headings", write(kept.headings()))
                .bind("answers", kept.answers().write())
                .bind("file_name", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .bind("kept_at", kept.keptAt())
                .bind("kept_by", kept.keptBy());
    }

    private void remove(String table, String layout, String condition) {
        handle.createUpdate("delete from " + table + " where firm_id = :firm and layout = :layout" + condition)
                .bind("firm", firm)
                .bind("layout", layout)
                .execute();
    }

    private static KeptLayout read(ResultSet row) throws SQLException {
        return new KeptLayout(
                row.getString("layout"),
                row.getString("format"),
                headings(row.getString("headings")),
                LayoutAnswers.read(row.getString("answers")),
                row.getString("file_name"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getString("kept_by"));
    }

    /** One heading on each line, its place before it. */
    private static String write(SortedMap<Integer, String> headings) {
        StringBuilder text = new StringBuilder();
        headings.forEach((place, heading) -> text.append(place)
                .append(' ')
                .append(heading.replaceAll("\\s+", " "))
                .append('\n'));
        return text.toString();
    }

    private static SortedMap<Integer, String> headings(String text) {
        SortedMap<Integer, String> headings = new TreeMap<>();
        text.lines().forEach(line -> {
            int blank = line.indexOf(' ');
            headings.put(Integer.parseInt(line.substring(0, blank)), line.substring(blank + 1));
        });
        return headings;
    }
}
