package org.riguardo.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.Part;

/** The parts of a file as they are booked: those of one format and layout that only add count as one. */
final class Parts {

    private Parts() {}

    static List<Part> merged(FileReading.Read file) {
        Map<String, List<Part>> groups = new LinkedHashMap<>();
        int single = 0;
        for (Part part : file.parts()) {
            boolean adds = part.read().facts().extent() == Extent.ADDITION;
            String group = part.format() + " " + part.read().facts().layout() + (adds ? "" : " " + single++);
            groups.computeIfAbsent(group, none -> new ArrayList<>()).add(part);
        }
        return groups.values().stream().map(Parts::one).toList();
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
        return ControlTotal.of(file.parts().stream()
                .flatMap(part -> part.read().documents().list().stream())
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

    private static Part one(Collection<Part> parts) {
        Part first = parts.iterator().next();
        if (parts.size() == 1) {
            return first;
        }
        List<ExportDocument> documents = parts.stream()
                .flatMap(part -> part.read().documents().list().stream())
                .toList();
        ReadFacts facts = ReadFacts.of(first.read().facts().layout(), null, documents, List.of());
        return new Part(first.name(), first.format(), Reading.Read.of(facts, documents));
    }
}
