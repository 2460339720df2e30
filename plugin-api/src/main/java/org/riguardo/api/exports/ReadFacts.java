package org.riguardo.api.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * What is to be said about a content that was read.
 *
 * @param layout the source within the format: files of the same layout speak about the same open items
 * @param snapshotDay the day that a snapshot is of; null for an addition
 * @param rowsRead documents or rows of documents, those left out among them
 * @param problems what was left out and why
 * @param notes whatever else staff should know, such as how amounts were understood
 * @since 1.0
 */
public record ReadFacts(
        String layout,
        Extent extent,
        @Nullable LocalDate snapshotDay,
        int rowsRead,
        int rowsLeftOut,
        List<ControlTotal> sums,
        List<Problem> problems,
        List<Sentence> notes) {

    public ReadFacts {
        sums = List.copyOf(sums);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** The facts of these documents, counted and summed; each one left out is a problem by its number. */
    public static ReadFacts of(
            String layout,
            @Nullable LocalDate snapshotDay,
            Collection<ExportDocument> documents,
            List<Sentence> notes) {
        List<Problem> problems = new ArrayList<>();
        for (ExportDocument document : documents) {
            Sentence reason = document.leftOut();
            if (reason != null) {
                problems.add(new Problem(document.line(), null, document.number(), reason));
            }
        }
        Extent extent = snapshotDay == null ? Extent.ADDITION : Extent.SNAPSHOT;
        return new ReadFacts(
                layout,
                extent,
                snapshotDay,
                documents.size(),
                problems.size(),
                ControlTotal.of(documents),
                problems,
                notes);
    }

    /** The same with these notes after its own. */
    public ReadFacts with(List<Sentence> more) {
        List<Sentence> all = new ArrayList<>(notes);
        all.addAll(more);
        return new ReadFacts(layout, extent, snapshotDay, rowsRead, rowsLeftOut, sums, problems, all);
    }
}
