package org.riguardo.rest;

import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.problem.InputProblem;

/** Reads the query parameter {@code size} of a list: 1 to 200, 50 where it is absent. */
final class PageSize {

    private static final int STANDARD = 50;

    private PageSize() {}

    static int of(@Nullable String size) {
        if (size == null) {
            return STANDARD;
        }
        if (size.matches("[0-9]{1,3}")) {
            int rows = Integer.parseInt(size);
            if (rows >= 1 && rows <= Page.LARGEST) {
                return rows;
            }
        }
        throw new InputProblem(
                "size",
                "Serve un numero intero da 1 a " + Page.LARGEST + ".",
                "A whole number from 1 to " + Page.LARGEST + " is needed.");
    }
}
