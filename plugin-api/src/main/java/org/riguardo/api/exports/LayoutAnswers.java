package org.riguardo.api.exports;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What staff said about a layout: for each column what it holds, and the answers to the questions of its format. As a
 * text, the value in {@link ReadContext#mappings()}, it has one {@code key=answer} on each line, sorted.
 *
 * @param all by the key of the question; a column's key is {@code column.1} for the first
 * @since 1.0
 */
public record LayoutAnswers(Map<String, String> all) {

    private static final String COLUMN = "column.";

    public LayoutAnswers {
        all = Map.copyOf(all);
    }

    /** The key of the column at that place, counted from 1. */
    public static String column(int place) {
        return COLUMN + place;
    }

    /** The answers in that text; lines without an equals sign are passed over. */
    public static LayoutAnswers read(String text) {
        SortedMap<String, String> answers = new TreeMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                answers.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        });
        return new LayoutAnswers(answers);
    }

    /** The answers as a text. */
    public String write() {
        return new TreeMap<>(all)
                .entrySet().stream()
                        .map(answer -> answer.getKey() + "=" + answer.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /** The answer to that question; empty when nobody gave one. */
    public Optional<String> answer(String key) {
        return Optional.ofNullable(all.get(key));
    }

    /** What each column holds, by its place counted from 1. */
    public SortedMap<Integer, String> columns() {
        SortedMap<Integer, String> columns = new TreeMap<>();
        all.forEach((key, answer) -> {
            if (key.matches("column\\.\\d{1,4}")) {
                columns.put(Integer.parseInt(key.substring(COLUMN.length())), answer);
            }
        });
        return columns;
    }
}
