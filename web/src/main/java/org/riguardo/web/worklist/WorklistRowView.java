package org.riguardo.web.worklist;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.plan.WorklistRow;
import org.riguardo.web.panel.TurnView;
import org.riguardo.web.suggestion.Line;
import org.riguardo.web.suggestion.Lines;
import org.riguardo.web.words.Speech;

/**
 * One row of the worklist in words.
 *
 * @param turn what people said about when and by whom
 * @param amount what is overdue; null when nothing is
 * @param waiting how many things that were found in the client's words wait for a person
 */
public record WorklistRowView(
        String clientId, String clientName, Line line, TurnView turn, @Nullable String amount, int waiting) {
    static WorklistRowView of(WorklistRow row, Speech speech, int waiting) {
        return new WorklistRowView(
                row.clientId(),
                row.clientName(),
                new Lines(speech)
                        .of(row.decision(), row.turn().person(), row.turn().day()),
                TurnView.of(row.turn(), speech),
                row.overdue().signum() == 0 ? null : WrittenAmount.of(row.overdue(), row.currency()),
                waiting);
    }

    /** Whether it asks for patience. */
    public boolean held() {
        return line.waiting() || turn.held();
    }
}
