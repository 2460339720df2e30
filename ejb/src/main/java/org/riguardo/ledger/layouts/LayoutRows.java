package org.riguardo.ledger.layouts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.exports.LayoutAnswers;

/** The rows of what the staff of one firm said about layouts. */
public final class LayoutRows {

    private static final int LONGEST_NAME = 400;

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
        return handle.createQuery("select * from layout_mapping where firm_id = :firm and layout = :layout")
                .bind("firm", firm)
                .bind("layout", layout)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Keeps it in place of what was said before. */
    void keep(KeptLayout kept) {
        delete(kept.layout());
        String name = kept.fileName();
        handle.createUpdate(
                        "insert into layout_mapping (firm_id, layout, format, headings, answers, file_name, kept_at,"
                                + " kept_by) values (:firm, :layout, :format, :headings, :answers, :name, :at, :by)")
                .bind("firm", firm)
                .bind("layout", kept.layout())
                .bind("format", kept.format())
                .bind("headings", write(kept.headings()))
                .bind("answers", kept.answers().write())
                .bind("name", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .bind("at", kept.keptAt())
                .bind("by", kept.keptBy())
                .execute();
    }

    boolean delete(String layout) {
        return handle.createUpdate("delete from layout_mapping where firm_id = :firm and layout = :layout")
                        .bind("firm", firm)
                        .bind("layout", layout)
                        .execute()
                > 0;
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
