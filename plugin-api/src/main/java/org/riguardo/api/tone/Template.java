package org.riguardo.api.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.tone.Place.Scope;

/**
 * A text with places. It is filled once: what is put into a place is never looked at for places again.
 *
 * <p>A line with a place for which there is no value is left out, and of empty lines that follow each other one stays.
 *
 * @since 1.0
 */
public final class Template {

    private final String source;
    private final List<List<Piece>> lines;

    private Template(String source, List<List<Piece>> lines) {
        this.source = source;
        this.lines = lines;
    }

    /**
     * Reads a text.
     *
     * @param scope where it stands
     * @param line the number of its first line in its file, to name it in a problem
     * @throws ToneProblem when it has a place that there is none of, or braces that belong to nothing
     */
    public static Template parse(String text, Scope scope, int line) {
        List<String> rows = text.lines().toList();
        return new Template(
                text,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> PieceReader.read(rows.get(i), scope, line + i))
                        .toList());
    }

    /** The text as it was written. */
    public String source() {
        return source;
    }

    /** The places in it. */
    public Set<Place> places() {
        return lines.stream().flatMap(List::stream).flatMap(Piece::places).collect(Collectors.toSet());
    }

    /** The text filled, without the lines for which a value is missing. */
    public String fill(Map<Place, String> values) {
        List<String> filled = new ArrayList<>();
        for (List<Piece> line : lines) {
            String text = fill(line, values);
            boolean doubled = text != null
                    && text.isBlank()
                    && (filled.isEmpty() || filled.get(filled.size() - 1).isBlank());
            if (text != null && !doubled) {
                filled.add(text);
            }
        }
        return String.join("\n", filled).stripTrailing();
    }

    /** The text filled; empty when a value is missing anywhere in it. */
    public Optional<String> fillWhole(Map<Place, String> values) {
        return values.keySet().containsAll(places()) ? Optional.of(fill(values)) : Optional.empty();
    }

    private static @Nullable String fill(List<Piece> line, Map<Place, String> values) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : line) {
            String value = piece.place() == null ? piece.text() : values.get(piece.place());
            if (value == null) {
                return null;
            }
            text.append(
                    piece.place() == null
                            ? value
                            : Harmless.value(value, piece.place().ofLines()));
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Template template && template.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
