package org.riguardo.exports.contacts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.table.DocumentHeadings;

/** The row of headings of a table of clients: it names the clients and what is known of them, and has no column of amounts. */
final class ClientHeading {

    static final int SEARCHED_ROWS = 20;
    private static final int FEWEST_TELLING = 2;

    private final Line line;
    private final Map<ClientColumn, Integer> places = new EnumMap<>(ClientColumn.class);
    private final List<String> unused = new ArrayList<>();
    private boolean ofDocuments;

    private ClientHeading(Line line) {
        this.line = line;
        for (int at = 0; at < line.cells().size(); at++) {
            String title = line.cell(at).text();
            ofDocuments |= DocumentHeadings.has(title);
            Optional<ClientColumn> column = ClientColumn.of(title).filter(one -> !places.containsKey(one));
            if (column.isPresent()) {
                places.put(column.get(), at);
            }
            boolean read = column.isPresent()
                    && column.get() != ClientColumn.SDI
                    && column.get() != ClientColumn.PAYMENT
                    && column.get() != ClientColumn.FAX;
            if (!read && !title.isEmpty()) {
                unused.add(title);
            }
        }
    }

    /** The first of these rows that is such a heading. */
    static Optional<ClientHeading> find(List<Line> lines) {
        for (Line line : lines.subList(0, Math.min(SEARCHED_ROWS, lines.size()))) {
            ClientHeading heading = new ClientHeading(line);
            if (heading.ofDocuments) {
                return Optional.empty();
            }
            if (heading.namesClients() && heading.telling() >= FEWEST_TELLING) {
                return Optional.of(heading);
            }
        }
        return Optional.empty();
    }

    /** How many headings are known: the separator that makes most of them known is the right one. */
    int known() {
        return places.size();
    }

    int row() {
        return line.number();
    }

    boolean has(ClientColumn column) {
        return places.containsKey(column);
    }

    /** The cell's text; null when the table has no such column or the cell is empty or stands for nothing. */
    @Nullable
    String text(Line row, ClientColumn column) {
        String text = cell(row, column).text();
        String bare = text.length() > 1 && text.startsWith("'") ? text.substring(1) : text;
        String unquoted = bare.endsWith("'") ? bare.substring(0, bare.length() - 1) : bare;
        return unquoted.isBlank() || unquoted.matches("(?i)non presente|n\\.?d\\.?|-+|null|n/a")
                ? null
                : unquoted.strip();
    }

    Cell cell(Line row, ClientColumn column) {
        Integer place = places.get(column);
        return place == null ? Cell.EMPTY : row.cell(place);
    }

    String title(ClientColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : line.cell(place).text();
    }

    /** The headings whose columns are not read. */
    List<String> unused() {
        return unused;
    }

    /** Whether the row repeats the heading, as on each printed page. */
    boolean repeatedBy(Line row) {
        return places.values().stream()
                .allMatch(place ->
                        row.cell(place).text().equalsIgnoreCase(line.cell(place).text()));
    }

    private boolean namesClients() {
        return has(ClientColumn.NAME) || has(ClientColumn.LAST_NAME) || has(ClientColumn.FIRST_NAME);
    }

    private long telling() {
        return places.keySet().stream().filter(ClientColumn::tells).count();
    }
}
