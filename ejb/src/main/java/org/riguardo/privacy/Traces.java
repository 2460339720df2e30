package org.riguardo.privacy;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Takes the words of an erased client out of texts that are about many, such as what was not understood of a file. */
final class Traces {

    private static final String INSTEAD = "···";

    private final Handle handle;
    private final String firm;

    Traces(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    void remove(Collection<String> words) {
        for (RegisteredTable table : Registry.get().tables()) {
            for (String column : table.columns(ColumnKind.TRACE)) {
                for (String word : words) {
                    remove(table.name(), column, word);
                    remove(table.name(), column, word.replace("\\", "\\\\").replace("\"", "\\\""));
                }
            }
        }
    }

    private void remove(String table, String column, String word) {
        handle.createUpdate("update " + table + " set " + column + " = replace(" + column + ", :word, '" + INSTEAD
                        + "') where firm_id = :firm and " + column + " like :like escape '!'")
                .bind("word", word)
                .bind("like", "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .bind("firm", firm)
                .execute();
    }
}
