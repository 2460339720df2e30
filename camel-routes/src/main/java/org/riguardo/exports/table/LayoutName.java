package org.riguardo.exports.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.Squashed;

/** The name of a layout, the same for all files with the same headings or, without any, the same kinds of cells. */
final class LayoutName {

    private static final int DIGITS = 6;

    private LayoutName() {}

    /** By the headings, whatever capitals, accents, punctuation and empty columns they have. */
    static String of(Line heading) {
        return hash(heading.cells().stream()
                .map(cell -> Squashed.of(cell.text()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("|")));
    }

    /** By what the columns of a table without headings hold in its first rows. */
    static String ofCells(List<Line> head) {
        int width = head.stream().mapToInt(Line::width).max().orElse(0);
        StringBuilder kinds = new StringBuilder("no heading|");
        for (int column = 0; column < width; column++) {
            kinds.append(kind(head, column));
        }
        return hash(kinds.toString());
    }

    /** Whether all values of the column are days, or amounts, or anything else. */
    static char kind(List<Line> head, int column) {
        boolean days = true;
        boolean amounts = true;
        boolean empty = true;
        for (Line line : head) {
            Cell cell = line.cell(column);
            if (!cell.isEmpty()) {
                empty = false;
                days &= CellKinds.isDay(cell);
                amounts &= CellKinds.isAmount(cell);
            }
        }
        return empty ? '-' : days ? 'D' : amounts ? 'A' : 'T';
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "table-" + HexFormat.of().formatHex(digest, 0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
