package org.riguardo.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Ends what the law had kept of erased clients once its time is over: amounts and days stay, nobody's. */
final class Anonymising {

    /** How an erased client is called who has no name any more. */
    static final String NOBODY = "Cliente cancellato";

    private final Handle handle;

    Anonymising(Handle handle) {
        this.handle = handle;
    }

    /** The clients of the firm whose time is over on that day; how many there were. */
    int over(String firm, LocalDate today, Instant now) {
        List<String> over = handle.createQuery("select client_id from client_erasure where firm_id = :firm"
                        + " and anonymous_at is null and kept_until < :today order by client_id")
                .bind("firm", firm)
                .bind("today", today)
                .mapTo(String.class)
                .list();
        for (String client : over) {
            PersonalScope.fill(handle, firm, client);
            inScope(firm);
            handle.execute(
                    "update client_erasure set anonymous_at = ? where client_id = ?",
                    java.time.OffsetDateTime.ofInstant(now, java.time.ZoneOffset.UTC),
                    client);
        }
        return over.size();
    }

    /** The client in {@link PersonalScope}. */
    void inScope(String firm) {
        Blanking blanking = new Blanking(handle);
        for (RegisteredTable table : Registry.get().ofClients()) {
            if (!table.name().equals("client")) {
                blanking.empty(table, table.columns(ColumnKind.LAW));
            }
        }
        handle.createUpdate(PersonalScope.filled("update client set name = :nobody, name_key = null, vat_id = null,"
                        + " tax_code = null, code = null where firm_id = :firm and id in {client}"))
                .bind("nobody", NOBODY)
                .bind("firm", firm)
                .execute();
    }
}
