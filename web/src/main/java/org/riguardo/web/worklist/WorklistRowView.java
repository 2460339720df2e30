package org.riguardo.web.worklist;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.plan.WorklistRow;
import org.riguardo.web.suggestion.Line;
import org.riguardo.web.suggestion.Lines;

/**
 * One row of the worklist in words.
 *
 * @param amount what is overdue; null when nothing is
 * @param waiting how many things that were found in the client's words wait for a person
 */
public record WorklistRowView(String clientId, String clientName, Line line, @Nullable String amount, int waiting) {
    static WorklistRowView of(WorklistRow row, Lines lines, int waiting) {
        return new WorklistRowView(
                row.clientId(),
                row.clientName(),
                lines.of(row.decision()),
                row.overdue().signum() == 0 ? null : WrittenAmount.of(row.overdue(), row.currency()),
                waiting);
    }
}
