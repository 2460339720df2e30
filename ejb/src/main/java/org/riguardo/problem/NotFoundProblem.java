package org.riguardo.problem;

import jakarta.ejb.ApplicationException;

/** Thrown for an id that this firm has nothing under; it does not tell whether another firm has. */
@ApplicationException(rollback = true)
public class NotFoundProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    /** That kind of thing, such as {@code client}, with that id. */
    public NotFoundProblem(String kind, String id) {
        super("No " + kind + " has the id \"" + id + "\".");
        this.kind = kind;
        this.id = id;
    }

    /** What was looked for, such as {@code client}. */
    public String kind() {
        return kind;
    }

    /** The id that was not found, as it was given. */
    public String id() {
        return id;
    }
}
