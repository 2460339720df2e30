package org.riguardo.privacy;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What a client is called and reached by, to find it in texts and files that are about many; short words and those that another
 * client has too are left out, as they would be found where they mean something else.
 */
final class PersonalWords {

    private static final int SHORTEST = 6;

    private record Source(String query, String ofOthers) {

        static Source column(String table, String owner, String column) {
            return new Source(
                    "select " + column + " from " + table + " where " + owner + " in {client}",
                    "select count(*) from " + table + " where firm_id = :firm and " + owner + " not in {client} and "
                            + column + " = :word");
        }

        static Source entry(String column) {
            return new Source(
                    "select " + column + " from bank_entry where id in {entry}",
                    "select count(*) from bank_entry b join payment p on p.entry_id = b.id where b.firm_id = :firm"
                            + " and p.client_id not in {client} and b." + column + " = :word");
        }
    }

    private static final List<Source> SOURCES = List.of(
            Source.column("client", "id", "name"),
            Source.column("client", "id", "vat_id"),
            Source.column("client", "id", "tax_code"),
            Source.column("client", "id", "phone"),
            Source.column("document", "client_id", "client_name"),
            Source.column("client_address", "client_id", "address"),
            Source.column("client_phone", "client_id", "number"),
            Source.column("client_phone", "client_id", "written"),
            Source.column("client_phone", "client_id", "person"),
            Source.column("phone_call", "client_id", "number"),
            Source.column("client_place", "client_id", "street"),
            Source.column("contact_entry", "client_id", "name"),
            Source.column("contact_entry", "client_id", "person"),
            Source.entry("party"),
            Source.entry("iban"));

    private PersonalWords() {}

    /** Those of the client in {@link PersonalScope}, the longest first, as a shorter one may be a part of it. */
    static List<String> of(Handle handle, String firm) {
        Set<String> words = new LinkedHashSet<>();
        for (Source source : SOURCES) {
            handle.createQuery(PersonalScope.filled(source.query()))
                    .mapTo(String.class)
                    .forEach(word -> {
                        if (word != null && word.strip().length() >= SHORTEST) {
                            words.add(word.strip());
                        }
                    });
        }
        words.removeIf(word -> SOURCES.stream().anyMatch(source -> shared(handle, firm, source, word)));
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static boolean shared(Handle handle, String firm, Source source, String word) {
        return handle.createQuery(PersonalScope.filled(source.ofOthers()))
                        .bind("firm", firm)
                        .bind("word", word)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
