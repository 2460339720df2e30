package org.riguardo.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Takes the names, addresses and numbers of a client out of texts that are about many, such as what was not understood of a file;
 * short ones and those that another client has too stay, as they would be found where they mean something else.
 */
final class Traces {

    private static final int SHORTEST = 6;
    private static final String INSTEAD = "···";

    private static final List<String> SAID = List.of(
            "select name from client where id in {client}",
            "select vat_id from client where id in {client}",
            "select tax_code from client where id in {client}",
            "select address from client_address where client_id in {client}",
            "select number from client_phone where client_id in {client}",
            "select written from client_phone where client_id in {client}",
            "select person from client_phone where client_id in {client}");

    private final String firm;
    private final Set<String> words;

    private Traces(String firm, Set<String> words) {
        this.firm = firm;
        this.words = words;
    }

    /** What the client in {@link PersonalScope} is called. */
    static Traces of(Handle handle, String firm) {
        Set<String> words = new LinkedHashSet<>();
        SAID.forEach(query -> handle.createQuery(PersonalScope.filled(query))
                .mapTo(String.class)
                .forEach(word -> {
                    if (word != null && word.strip().length() >= SHORTEST) {
                        words.add(word.strip());
                    }
                }));
        words.removeIf(word -> shared(handle, firm, word));
        return new Traces(firm, words);
    }

    void remove(Handle handle) {
        for (RegisteredTable table : Registry.get().tables()) {
            for (String column : table.columns(ColumnKind.TRACE)) {
                for (String word : words) {
                    handle.createUpdate("update " + table.name() + " set " + column + " = replace(" + column
                                    + ", :word, '" + INSTEAD + "') where firm_id = :firm and " + column
                                    + " like :like escape '!'")
                            .bind("word", word)
                            .bind(
                                    "like",
                                    "%"
                                            + word.replace("!", "!!")
                                                    .replace("%", "!%")
                                                    .replace("_", "!_") + "%")
                            .bind("firm", firm)
                            .execute();
                }
            }
        }
    }

    private static boolean shared(Handle handle, String firm, String word) {
        return handle.createQuery(PersonalScope.filled("select count(*) from client where firm_id = :firm"
                                + " and id not in {client} and (name = :word or vat_id = :word or tax_code = :word)"))
                        .bind("firm", firm)
                        .bind("word", word)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
