package org.riguardo.rest.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.desk.Marks;
import org.riguardo.problem.InputProblem;

/**
 * What staff say of a contact after the fact.
 *
 * @param purpose what it was about; null to leave that as it is
 * @param moneyMentioned comes with a purpose
 * @param needsNoAnswer whether nobody waits for an answer; null to leave that as it is
 * @param handled whether what was heard has been dealt with; null to leave that as it is
 */
public record ContactMarks(
        @Nullable Purpose purpose, boolean moneyMentioned, @Nullable Boolean needsNoAnswer, @Nullable Boolean handled) {

    /** Reads the marks, at least one. */
    public static ContactMarks read(Fields fields) {
        Purpose purpose = fields.word(Purpose.class, "purpose");
        Boolean money = fields.flag("moneyMentioned");
        var marks = new ContactMarks(
                purpose, Boolean.TRUE.equals(money), fields.flag("needsNoAnswer"), fields.flag("handled"));
        fields.end();
        if (money != null && purpose == null) {
            throw new InputProblem(
                    "purpose",
                    "Con moneyMentioned va indicato anche di che cosa si è parlato.",
                    "With moneyMentioned, say what the contact was about too.");
        }
        if (purpose == null && marks.needsNoAnswer == null && marks.handled == null) {
            throw new InputProblem(
                    "purpose",
                    "Serve almeno uno tra purpose, needsNoAnswer e handled.",
                    "At least one of purpose, needsNoAnswer and handled is needed.");
        }
        return marks;
    }

    /** Has the contact marked so. */
    public void apply(Marks on, String client, String interaction) {
        if (purpose != null) {
            on.classify(client, interaction, purpose, moneyMentioned);
        }
        if (needsNoAnswer != null) {
            on.needsNoAnswer(client, List.of(interaction), needsNoAnswer);
        }
        if (handled != null) {
            on.handled(client, interaction, handled);
        }
    }
}
