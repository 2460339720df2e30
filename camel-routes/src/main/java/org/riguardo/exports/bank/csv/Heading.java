package org.riguardo.exports.bank.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Squashed;

/**
 * The headings of a list of movements, which tell what each column is; a table of invoices is told from it by its own
 * headings, and a journal of an accounting system by the lack of a bank's.
 */
final class Heading {

    private static final int SEARCHED = 40;
    private static final Set<String> OTHERS = Set.of(
            "cliente",
            "ragione sociale",
            "numero",
            "numero fattura",
            "numero documento",
            "num doc",
            "n documento",
            "fattura",
            "documento",
            "scadenza",
            "data scadenza",
            "partita iva",
            "p iva",
            "residuo",
            "denominazione",
            "cod cliente",
            "codice cliente",
            "debitore",
            "customer",
            "invoice number",
            "due date");
    private static final Set<String> TRAITS = Set.of(
            "valuta",
            "data valuta",
            "data contabile",
            "causale abi",
            "saldo progressivo",
            "entrate",
            "uscite",
            "importo entrate",
            "importo uscite",
            "accrediti",
            "addebiti",
            "descrizione operazione",
            "descrizione movimento",
            "trn",
            "cro",
            "value date",
            "data operazione");

    private final int row;
    private final List<String> titles;
    private final Map<Column, List<Integer>> places = new EnumMap<>(Column.class);
    private boolean trait;
    private boolean other;

    private Heading(int row, List<String> titles) {
        this.row = row;
        this.titles = titles;
        for (int at = 0; at < titles.size(); at++) {
            String title = squashed(titles.get(at));
            trait |= TRAITS.contains(title);
            other |= OTHERS.contains(title);
            Optional<Column> column = Column.of(title);
            if (column.isPresent() && (column.get() == Column.TEXT || !places.containsKey(column.get()))) {
                places.computeIfAbsent(column.get(), none -> new ArrayList<>()).add(at);
            }
        }
        if (places.containsKey(Column.KIND)) {
            boolean coded = places.containsKey(Column.CODE);
            places.computeIfAbsent(coded ? Column.TEXT : Column.CODE, none -> new ArrayList<>())
                    .addAll(places.remove(Column.KIND));
        }
    }

    /** The row of headings among the first ones; empty when the table is no list of movements. */
    static Optional<Heading> find(List<List<Cell>> rows) {
        for (int row = 0; row < Math.min(SEARCHED, rows.size()); row++) {
            Heading heading =
                    new Heading(row, rows.get(row).stream().map(Cell::text).toList());
            if (heading.complete()) {
                return Optional.of(heading);
            }
        }
        return Optional.empty();
    }

    /** A heading or word in small letters, without accents and punctuation. */
    static String squashed(String text) {
        return Squashed.of(text).replaceAll(" (in )?(euro|eur)$", "");
    }

    /** Its place among the rows, from 0. */
    int row() {
        return row;
    }

    int width() {
        return titles.size();
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    List<Integer> places(Column column) {
        return places.getOrDefault(column, List.of());
    }

    String title(Column column) {
        return has(column) ? titles.get(places.get(column).get(0)) : column.name();
    }

    /** The cell of that column in the row; an empty one where there is none. */
    Cell cell(List<Cell> cells, Column column) {
        return has(column) && places.get(column).get(0) < cells.size()
                ? cells.get(places.get(column).get(0))
                : Cell.EMPTY;
    }

    /** The text of that column in the row; empty when there is none. */
    String text(List<Cell> cells, Column column) {
        return cell(cells, column).text();
    }

    /** A column that proved to be something else. */
    void rename(Column from, Column to) {
        List<Integer> its = places.remove(from);
        places.putIfAbsent(to, its);
    }

    private boolean complete() {
        boolean amounts = has(Column.AMOUNT) || has(Column.IN) && has(Column.OUT);
        return trait && !other && has(Column.BOOKED) && amounts && has(Column.TEXT);
    }
}
