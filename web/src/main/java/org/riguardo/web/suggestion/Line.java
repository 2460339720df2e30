package org.riguardo.web.suggestion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.web.words.Moment;

/**
 * A suggestion as a sentence: {@code before}, the client's name, {@code after}, and then the parts.
 *
 * @param action what is suggested now
 * @param shown the action that the words name: of a wait, the one it waits for
 * @param due the day by which to do it; null where there is none
 * @param reason why, in one sentence
 */
public record Line(
        Action action,
        Action shown,
        String before,
        String after,
        List<Part> parts,
        @Nullable Moment due,
        String reason) {
    public Line {
        parts = List.copyOf(parts);
    }

    /** Whether it asks for patience. */
    public boolean waiting() {
        return action == Action.WAIT;
    }

    /** The name of its icon. */
    public String icon() {
        return switch (shown) {
            case CALL -> "call";
            case EMAIL -> "email";
            case REPLY -> "reply";
            case THANK -> "thank";
            case REFER -> "refer";
            case WAIT -> "wait";
            case NONE -> "quiet";
        };
    }
}
