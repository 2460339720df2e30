package org.riguardo.exports.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * The columns of a table, known by the one row that has the most known headings among its first rows; the rows above it are
 * a preamble.
 */
final class Columns {

    static final int SEARCHED_ROWS = 40;
    private static final int FEWEST_KNOWN = 3;

    private final Line heading;
    private final Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
    private final List<String> unknown = new ArrayList<>();
    private int italian;
    private int known;

    private Columns(Line heading) {
        this.heading = heading;
        for (int column = 0; column < heading.cells().size(); column++) {
            place(heading.cell(column).text(), column);
        }
        settleDocumentColumn();
    }

    /** The columns by the row with the most known headings; empty when no row has three of them. */
    static Optional<Columns> find(List<Line> lines) {
        Columns best = null;
        for (Line line : lines.subList(0, Math.min(SEARCHED_ROWS, lines.size()))) {
            Columns columns = new Columns(line);
            if (columns.known >= FEWEST_KNOWN && (best == null || columns.known > best.known)) {
                best = columns;
            }
        }
        return Optional.ofNullable(best);
    }

    Line heading() {
        return heading;
    }

    int known() {
        return known;
    }

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

    Cell cell(Line line, Field field) {
        return has(field) ? line.cell(places(field).get(0)) : Cell.EMPTY;
    }

    String title(Field field) {
        return has(field) ? heading.cell(places(field).get(0)).text() : field.it();
    }

    void ignore(Field field) {
        places.remove(field);
    }

    List<String> unknown() {
        return unknown;
    }

    /** What a table cannot do without and this one has not; null when it has all. */
    @Nullable
    Sentence missing() {
        List<String> missing = new ArrayList<>();
        if (!has(Field.CLIENT) && !has(Field.VAT_ID) && !has(Field.TAX_CODE) && !has(Field.CODE)) {
            missing.add(Field.CLIENT.it());
        }
        if (!has(Field.NUMBER)) {
            missing.add(Field.NUMBER.it());
        }
        if (!has(Field.DATE) && !has(Field.DUE)) {
            missing.add(Field.DATE.it());
        }
        if (!has(Field.TOTAL) && !has(Field.OPEN) && !has(Field.DEBIT) && !(has(Field.NET) && has(Field.TAX))) {
            missing.add(Field.TOTAL.it());
        }
        return missing.isEmpty()
                ? null
                : new Sentence(
                        "Nella tabella mancano le colonne: " + String.join(", ", missing) + ".",
                        "The table lacks the columns: " + String.join(", ", missing) + ".");
    }

    /** A name that is the same for all files with these headings. */
    String layout() {
        String headings = heading.cells().stream()
                .map(cell -> Squashed.of(cell.text()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("|"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(headings.getBytes(StandardCharsets.UTF_8));
            return "table-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void place(String title, int column) {
        if (title.isEmpty()) {
            return;
        }
        Optional<Field> field = Synonyms.field(title);
        if (field.isEmpty()) {
            unknown.add(title);
            return;
        }
        boolean several = field.get() == Field.WITHHELD || field.get() == Field.TYPE;
        if (has(field.get()) && !several) {
            unknown.add(title);
            return;
        }
        places.computeIfAbsent(field.get(), none -> new ArrayList<>()).add(column);
        known++;
        italian += Synonyms.isItalian(title) ? 1 : 0;
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
