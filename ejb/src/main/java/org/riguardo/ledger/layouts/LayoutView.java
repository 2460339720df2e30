package org.riguardo.ledger.layouts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutGuess;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.exports.ImportReport;

/**
 * A held file whose layout is asked about, and what would come of it.
 *
 * @param guess what its format makes of it by itself
 * @param reason why that is not certain
 * @param answers those that were tried; the guess's own where nobody gave any
 * @param facts of the whole file read by the answers; null while they do not suffice, or it cannot be read by them
 * @param preview the first documents as they would be read
 * @param problems what could not be placed or read
 */
public record LayoutView(
        ImportReport report,
        LayoutGuess guess,
        Sentence reason,
        LayoutAnswers answers,
        @Nullable ReadFacts facts,
        List<ExportDocument> preview,
        List<Problem> problems) {

    public LayoutView {
        preview = List.copyOf(preview);
        problems = List.copyOf(problems);
    }
}
