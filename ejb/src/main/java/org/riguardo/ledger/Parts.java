package org.riguardo.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Problem;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.Part;

/** What the parts of a file say together, and which parts are booked together. */
final class Parts {

    private static final String TABLE = "table";

    private Parts() {}

    /**
     * Those of one format and layout that only add count as one; rows of tables only within one file, as several of its rows may
     * be alike.
     */
    static List<List<Piece>> groups(List<BookedFiles.File> files) {
        Map<String, List<Piece>> groups = new LinkedHashMap<>();
        int single = 0;
        for (BookedFiles.File file : files) {
            for (Part part : file.reading().parts()) {
                boolean adds = part.read().facts().extent() == Extent.ADDITION;
                if (adds && part.read().documents().count() == 0) {
                    continue;
                }
                String group = part.format() + " " + part.read().facts().layout()
                        + (part.format().equals(TABLE) ? " " + file.id() : "") + (adds ? "" : " " + single++);
                groups.computeIfAbsent(group, none -> new ArrayList<>()).add(new Piece(file.id(), part));
            }
        }
        return List.copyOf(groups.values());
    }

    static int rowsRead(FileReading.Read file) {
        return file.parts().stream()
                .mapToInt(part -> part.read().facts().rowsRead())
                .sum();
    }

    static int rowsLeftOut(FileReading.Read file) {
        return file.parts().stream()
                .mapToInt(part -> part.read().facts().rowsLeftOut())
                .sum();
    }

    static List<ControlTotal> sums(FileReading.Read file) {
        return ControlTotal.together(file.parts().stream()
                .flatMap(part -> part.read().facts().sums().stream())
                .toList());
    }

    static List<Problem> problems(FileReading.Read file) {
        return file.parts().stream()
                .flatMap(part -> part.read().facts().problems().stream())
                .toList();
    }

    static List<Sentence> notes(FileReading.Read file) {
        List<Sentence> notes = new ArrayList<>(file.notes());
        file.parts().stream()
                .flatMap(part -> part.read().facts().notes().stream())
                .distinct()
                .forEach(notes::add);
        return notes;
    }

    static @Nullable LocalDate snapshotDay(FileReading.Read file) {
        return file.parts().stream()
                .map(part -> part.read().facts().snapshotDay())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
