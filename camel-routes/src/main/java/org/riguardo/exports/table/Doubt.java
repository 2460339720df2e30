package org.riguardo.exports.table;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * Why a table cannot be read with certainty.
 *
 * @param field whose column is in doubt; null when none is
 * @param settleable whether an answer of staff could settle it; else the file contradicts itself
 */
record Doubt(Of of, Sentence reason, @Nullable Field field, boolean settleable) {

    /** What is in doubt. */
    enum Of {
        AMOUNTS,
        DAYS,
        EXTENT,
        COLUMNS
    }

    static Doubt ofColumns(Sentence reason, @Nullable Field field) {
        return new Doubt(Of.COLUMNS, reason, field, true);
    }
}
