package org.riguardo.exports.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;

/** Cells that a sheet shows as one over several rows, of which only the first holds the value: the others are given it too. */
final class Merges {

    /** No such cells. */
    static final Merges NONE = new Merges(Map.of());

    private static final int MOST = 20_000;
    private static final int WINDOW = 1 << 16;
    private static final long LONGEST_SHEET = 64L << 20;
    private static final Pattern REFERENCE =
            Pattern.compile("mergeCell\\s+ref\\s*=\\s*[\"']([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})[\"']");

    /** Of each column the ranges of rows, first and last, counted from 1. */
    private final Map<Integer, List<int[]>> ranges;

    private Merges(Map<Integer, List<int[]>> ranges) {
        this.ranges = ranges;
    }

    /** Collects ranges. */
    static final class Collector {

        private final Map<Integer, List<int[]>> ranges = new HashMap<>();
        private int count;

        /** A range of rows of that column: the column counted from 0, the rows from 1. */
        void add(int column, int first, int last) {
            if (last > first && count++ < MOST) {
                ranges.computeIfAbsent(column, none -> new ArrayList<>()).add(new int[] {first, last});
            }
        }

        Merges merges() {
            ranges.values().forEach(all -> all.sort(Comparator.comparingInt(range -> range[0])));
            return ranges.isEmpty() ? NONE : new Merges(ranges);
        }
    }

    /** The ranges that stand behind the rows of a sheet of an XLSX book; none in one of more than 64 MB, for time's sake. */
    static Merges read(InputStream sheet) throws IOException {
        Collector collector = new Collector();
        byte[] bytes = new byte[WINDOW];
        String before = "";
        long length = 0;
        for (int read = sheet.readNBytes(bytes, 0, WINDOW); read > 0; read = sheet.readNBytes(bytes, 0, WINDOW)) {
            length += read;
            if (length > LONGEST_SHEET) {
                return NONE;
            }
            String window = before + new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
            int end = 0;
            if (window.contains("mergeCell")) {
                for (Matcher match = REFERENCE.matcher(window); match.find(); end = match.end()) {
                    collector.add(
                            SheetWalk.column(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3)));
                }
            }
            before = window.substring(Math.max(end, window.length() - 64));
        }
        return collector.merges();
    }

    /** The walk with the rows filled, which come in their order. */
    LineWalk fill(LineWalk walk) {
        return ranges.isEmpty() ? walk : new Filled(walk);
    }

    private final class Filled implements LineWalk {

        private final LineWalk walk;
        private final Map<Integer, Integer> next = new HashMap<>();
        private final Map<Integer, Cell> tops = new HashMap<>();

        Filled(LineWalk walk) {
            this.walk = walk;
        }

        @Override
        public @Nullable Line next() throws IOException {
            Line line = walk.next();
            if (line == null) {
                return null;
            }
            List<Cell> cells = line.cells();
            for (Map.Entry<Integer, List<int[]>> column : ranges.entrySet()) {
                int[] range = range(column.getKey(), column.getValue(), line.number());
                if (range != null && line.number() == range[0]) {
                    tops.put(column.getKey(), line.cell(column.getKey()));
                } else if (range != null && line.cell(column.getKey()).isEmpty()) {
                    cells = with(cells, column.getKey(), tops.getOrDefault(column.getKey(), Cell.EMPTY));
                }
            }
            return cells == line.cells() ? line : new Line(line.number(), cells);
        }

        /** The range of the column in which that row lies. */
        private int @Nullable [] range(int column, List<int[]> all, int row) {
            int at = next.getOrDefault(column, 0);
            while (at < all.size() && all.get(at)[1] < row) {
                at++;
            }
            next.put(column, at);
            return at < all.size() && all.get(at)[0] <= row ? all.get(at) : null;
        }

        @Override
        public void close() throws IOException {
            walk.close();
        }
    }

    private static List<Cell> with(List<Cell> cells, int column, Cell top) {
        if (top.isEmpty()) {
            return cells;
        }
        List<Cell> more = new ArrayList<>(cells);
        while (more.size() <= column) {
            more.add(Cell.EMPTY);
        }
        more.set(column, top.repeat());
        return more;
    }
}
