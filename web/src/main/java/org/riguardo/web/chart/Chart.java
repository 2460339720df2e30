package org.riguardo.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bars, or ranges, one below the other. Places along a bar are shares of its width, so that it fits a phone and a desk; words keep
 * their size.
 *
 * @param id of its element, for the title and description that belong to it
 * @param description what it shows, in a sentence, for who does not see it
 */
public record Chart(String id, String title, String description, List<Row> rows) {

    /** Pixels from one row to the next. */
    public static final int STEP = 40;

    private static final int TEXT = 14;
    private static final int BAR = 21;
    private static final int MIDDLE = 26;

    public Chart {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param value the figure in words
     * @param from where the bar begins
     * @param width how long it is
     * @param mean where the tick stands; null for none
     * @param came where what came in stands; null for none
     * @param outside whether that lies outside the range
     */
    public record Row(
            String label,
            String value,
            int top,
            String from,
            String width,
            @Nullable String mean,
            @Nullable String came,
            boolean outside) {

        /** The baseline of its words. */
        public int text() {
            return top + TEXT;
        }

        /** The upper edge of its bar. */
        public int bar() {
            return top + BAR;
        }

        /** The middle of its bar. */
        public int middle() {
            return top + MIDDLE;
        }
    }

    /** A bar by its length. */
    public record Bar(String label, String value, double length) {}

    /** A range with what is expected and, of a week that passed, what came. */
    public record Span(
            String label,
            String value,
            double low,
            double expected,
            double high,
            @Nullable Double came,
            boolean within) {}

    /** Bars from the left edge; the longest is as wide as the chart. */
    public static Chart bars(String id, String title, String description, List<Bar> bars) {
        double longest = bars.stream().mapToDouble(Bar::length).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        for (Bar bar : bars) {
            rows.add(new Row(
                    bar.label(),
                    bar.value(),
                    rows.size() * STEP,
                    "0%",
                    share(bar.length(), longest),
                    null,
                    null,
                    false));
        }
        return new Chart(id, title, description, rows);
    }

    /** Ranges on one scale that begins at nothing. */
    public static Chart ranges(String id, String title, String description, List<Span> spans) {
        double most = 0;
        for (Span span : spans) {
            most = Math.max(most, Math.max(span.high(), span.came() == null ? 0 : span.came()));
        }
        List<Row> rows = new ArrayList<>();
        for (Span span : spans) {
            rows.add(new Row(
                    span.label(),
                    span.value(),
                    rows.size() * STEP,
                    share(span.low(), most),
                    share(span.high() - span.low(), most),
                    share(span.expected(), most),
                    span.came() == null ? null : share(span.came(), most),
                    !span.within()));
        }
        return new Chart(id, title, description, rows);
    }

    /** Its height in pixels. */
    public int height() {
        return rows.size() * STEP;
    }

    private static String share(double part, double whole) {
        return String.format(Locale.ROOT, "%.2f%%", whole <= 0 ? 0 : 100 * Math.max(0, part) / whole);
    }
}
