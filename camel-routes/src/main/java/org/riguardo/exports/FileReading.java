package org.riguardo.exports;

import java.util.List;
import java.util.stream.Collectors;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.LayoutGuess;
import org.riguardo.api.exports.Problem;

/** What came of reading a whole file, with all that is packed in it. */
public sealed interface FileReading {

    /** All of it was read; the notes are about the envelope and what in it is no export. */
    record Read(List<Part> parts, List<Sentence> notes) implements FileReading {
        public Read {
            parts = List.copyOf(parts);
            notes = List.copyOf(notes);
        }

        /** Whether it only adds documents, so that it may be booked together with others. */
        public boolean adds() {
            return parts.stream().allMatch(part -> part.read().facts().extent() == Extent.ADDITION);
        }

        /** The formats of its parts, each once, in their order. */
        public String format() {
            return parts.stream().map(Part::format).distinct().collect(Collectors.joining("+"));
        }
    }

    /** It seems to be cut off. */
    record Incomplete(Sentence reason) implements FileReading {}

    /**
     * A table in it has a layout that staff have to confirm first.
     *
     * @param name of the content with that table
     * @param format the key of the format that guesses
     */
    record Unsure(String name, String format, LayoutGuess guess, Sentence reason) implements FileReading {}

    /** It is refused as a whole. */
    record Refused(List<Problem> problems) implements FileReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
