package org.riguardo.api.tone;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a line: words that stay, or a place. */
record Piece(String text, @Nullable Place place) {

    Stream<Place> places() {
        return Stream.ofNullable(place);
    }
}
