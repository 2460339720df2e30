package org.riguardo.rest.problem;

import jakarta.json.JsonObject;
import org.riguardo.api.decision.Sentence;

/** Thrown for a mail that was not sent, since it may not leave or somebody was quicker. */
public final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient JsonObject more;

    private NotSent(ProblemKind kind, JsonObject more) {
        super(kind.detail().en());
        this.kind = kind;
        this.more = more;
    }

    /** It may not leave now; {@code more} names the gates. */
    public static NotSent held(JsonObject more) {
        return new NotSent(ProblemKind.HELD, more);
    }

    /** Somebody was quicker; {@code more} names the person. */
    public static NotSent handled(JsonObject more) {
        return new NotSent(ProblemKind.HANDLED, more);
    }

    ProblemKind kind() {
        return kind;
    }

    Sentence detail() {
        return kind.detail();
    }

    JsonObject more() {
        return more;
    }
}
