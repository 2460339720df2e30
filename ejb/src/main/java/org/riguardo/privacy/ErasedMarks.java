package org.riguardo.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.secrets.Prints;

/** Prints of the names, numbers and addresses of erased clients, by which what is read in later is known, and from which nothing can be read. */
final class ErasedMarks {

    private static final List<String> KNOWN_BY = List.of(
            "select lower(c.name) from client c where c.id in {client} and not exists (select 1 from client o"
                    + " where o.firm_id = c.firm_id and lower(o.name) = lower(c.name) and o.id not in {client})",
            "select vat_id from client where id in {client}",
            "select tax_code from client where id in {client}",
            "select code from client where id in {client}",
            "select address from client_address where client_id in {client}");

    private final Handle handle;
    private final String firm;
    private final Prints prints;

    ErasedMarks(Handle handle, String firm, Prints prints) {
        this.handle = handle;
        this.firm = firm;
        this.prints = prints;
    }

    /** Keeps those of the client in {@link PersonalScope}. */
    static void keep(Handle handle, String firm, Prints prints) {
        KNOWN_BY.stream()
                .flatMap(query -> handle.createQuery(PersonalScope.filled(query)).mapTo(String.class).list().stream())
                .filter(text -> text != null && !text.isBlank())
                .distinct()
                .forEach(text -> handle.createUpdate(
                                "insert into erased_mark (firm_id, mark) select :firm, :mark from (values (1)) one (n)"
                                        + " where not exists (select 1 from erased_mark m where m.firm_id = :firm and m.mark = :mark)")
                        .bind("firm", firm)
                        .bind("mark", prints.of(text))
                        .execute());
    }

    /** Whether one of these texts was an erased client's. */
    boolean has(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .flatMap(text -> prints.known(text).stream())
                .anyMatch(mark ->
                        handle.createQuery("select count(*) from erased_mark where firm_id = :firm and mark = :mark")
                                        .bind("firm", firm)
                                        .bind("mark", mark)
                                        .mapTo(Long.class)
                                        .one()
                                > 0);
    }
}
