package org.riguardo.secrets;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A column of a table of firms in which secrets are kept encrypted.
 *
 * @param keys the columns that tell the rows of one firm apart
 * @param place where the secret of a row belongs, by its firm and the values of those columns
 */
public record SealedColumn(
        String table, String column, List<String> keys, BiFunction<String, List<String>, SecretPlace> place) {

    public SealedColumn {
        keys = List.copyOf(keys);
    }

    /** Whoever keeps secrets, and says so here, has them encrypted anew when the key changes. */
    public interface Keeper {

        /** Where it keeps them. */
        List<SealedColumn> sealed();
    }
}
