package org.riguardo.exports.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.Squashed;

/**
 * The columns of a table: by the one row that has the most known headings among its first rows, by what staff said, or as
 * a layout without headings has them. The rows above the heading are a preamble.
 */
final class Columns {

    static final int SEARCHED_ROWS = 40;
    static final int FEWEST_KNOWN = 3;

    private final Line heading;
    private final Map<Field, List<Integer>> places;
    private final Map<Field, List<Integer>> rivals = new EnumMap<>(Field.class);
    private final Map<Field, Integer> ranks = new EnumMap<>(Field.class);
    private int italian;
    private int known;

    private Columns(Line heading, Map<Field, List<Integer>> places) {
        this.heading = heading;
        this.places = places;
    }

    /** The columns under that heading as far as its names are known. */
    static Columns named(Line heading) {
        Columns columns = new Columns(heading, new EnumMap<>(Field.class));
        for (int column = 0; column < heading.cells().size(); column++) {
            columns.place(heading.cell(column).text(), column);
        }
        columns.settleDocumentColumn();
        return columns;
    }

    /** The columns by the row with the most known headings; empty when no row has three of them. */
    static Optional<Columns> find(List<Line> head) {
        Columns best = null;
        for (Line line : head.subList(0, Math.min(SEARCHED_ROWS, head.size()))) {
            Columns columns = named(line);
            if (columns.known >= FEWEST_KNOWN && (best == null || columns.known > best.known)) {
                best = columns;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The columns as staff said them; names that are no field's are passed over. */
    static Columns said(Line heading, LayoutAnswers answers) {
        Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
        answers.columns().forEach((place, name) -> Field.named(name).ifPresent(field -> {
            List<Integer> of = places.computeIfAbsent(field, none -> new ArrayList<>());
            if (of.isEmpty() || field.isRepeatable()) {
                of.add(place - 1);
            }
        }));
        return certain(heading, places);
    }

    /** The columns of a layout whose cells are those fields in that order; null stands for one that is not used. */
    static Columns fixed(Line heading, @Nullable Field... fields) {
        Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
        for (int column = 0; column < fields.length; column++) {
            Field field = fields[column];
            if (field != null) {
                places.put(field, List.of(column));
            }
        }
        return certain(heading, places);
    }

    private static Columns certain(Line heading, Map<Field, List<Integer>> places) {
        Columns columns = new Columns(heading, places);
        columns.known = places.size();
        columns.italian = places.size();
        return columns;
    }

    /** The same with that field in that column; null takes the field out. */
    Columns with(Field field, @Nullable Integer column) {
        Map<Field, List<Integer>> changed = new EnumMap<>(Field.class);
        changed.putAll(places);
        if (column == null) {
            changed.remove(field);
        } else {
            changed.put(field, List.of(column));
        }
        Columns columns = new Columns(heading, changed);
        columns.rivals.putAll(rivals);
        columns.known = known;
        columns.italian = italian;
        return columns;
    }

    Line heading() {
        return heading;
    }

    int known() {
        return known;
    }

    /** Whether at least half of the known headings are Italian. */
    boolean italian() {
        return italian * 2 >= known;
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    /** The places of the field's columns, most often one. */
    List<Integer> places(Field field) {
        return places.getOrDefault(field, List.of());
    }

    /** Other columns that might hold the field as well, by the field. */
    Map<Field, List<Integer>> rivals() {
        return rivals;
    }

    /** What that column holds; empty when it was not placed. */
    Optional<Field> at(int column) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().contains(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Cell cell(Line line, Field field) {
        List<Integer> place = places.get(field);
        return place == null ? Cell.EMPTY : line.cell(place.get(0));
    }

    String title(Field field) {
        String title = has(field) ? heading.cell(places(field).get(0)).text() : "";
        return title.isEmpty() ? field.it() : title;
    }

    /** The headings of columns that were not placed. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int column = 0; column < heading.cells().size(); column++) {
            String title = heading.cell(column).text();
            if (!title.isEmpty() && at(column).isEmpty()) {
                unknown.add(title);
            }
        }
        return unknown;
    }

    /** The fields that a table cannot do without and this one has not; one stands for all that would do. */
    List<Field> missing() {
        List<Field> missing = new ArrayList<>();
        if (!has(Field.CLIENT) && !has(Field.VAT_ID) && !has(Field.TAX_CODE) && !has(Field.CODE)) {
            missing.add(Field.CLIENT);
        }
        if (!has(Field.NUMBER)) {
            missing.add(Field.NUMBER);
        }
        if (!has(Field.DATE) && !has(Field.DUE)) {
            missing.add(Field.DATE);
        }
        if (!has(Field.TOTAL) && !has(Field.OPEN) && !has(Field.DEBIT) && !(has(Field.NET) && has(Field.TAX))) {
            missing.add(Field.TOTAL);
        }
        return missing;
    }

    /** What is missing, in words. */
    static Sentence missing(List<Field> fields) {
        String names = String.join(", ", fields.stream().map(Field::it).toList());
        String english = String.join(
                ", ", fields.stream().map(field -> field.choice().words().en()).toList());
        return new Sentence(
                "Nella tabella mancano le colonne: " + names + ".", "The table lacks the columns: " + english + ".");
    }

    private void place(String title, int column) {
        Synonyms.Known name = title.isEmpty() ? null : Synonyms.known(title).orElse(null);
        if (name == null) {
            return;
        }
        Field field = name.field();
        int before = ranks.getOrDefault(field, 0);
        if (before == 0 || field.isRepeatable()) {
            places.computeIfAbsent(field, none -> new ArrayList<>()).add(column);
            known++;
            italian += name.italian() ? 1 : 0;
        } else if (name.rank() > before) {
            places.put(field, List.of(column));
            rivals.remove(field);
        } else if (name.rank() == before && field.isDecisive()) {
            rivals.computeIfAbsent(field, none -> new ArrayList<>()).add(column);
        }
        ranks.merge(field, name.rank(), Math::max);
    }

    /** A column "Documento" holds the number where no other does, and the kind of document otherwise. */
    private void settleDocumentColumn() {
        List<Integer> types = places(Field.TYPE);
        if (!has(Field.NUMBER)) {
            for (Integer column : types) {
                String title = Squashed.of(heading.cell(column).text());
                if (title.equals("documento") || title.equals("doc")) {
                    places.put(Field.NUMBER, List.of(column));
                    types.remove(column);
                    break;
                }
            }
            if (types.isEmpty()) {
                places.remove(Field.TYPE);
            }
        }
    }
}
