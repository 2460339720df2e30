package org.riguardo.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Dialect;

/** The day of the newest statement of open items of each layout, so that an older one never overwrites it. */
final class StatementDays {

    private final Handle handle;
    private final String firm;

    StatementDays(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    @Nullable
    LocalDate newest(String layout) {
        return handle.createQuery("select as_of from statement_day where firm_id = :firm and layout = :layout")
                .bind("firm", firm)
                .bind("layout", layout)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }

    /** Goes back to the newest statement of that layout without the one of that import. */
    void reset(String layout, String importId) {
        LocalDate day = handle.createQuery(
                        "select max(p.as_of) from import_part p join import_run r on r.id = p.import_id"
                                + " where p.firm_id = :firm and p.layout = :layout and p.statement and r.state = 'DONE'"
                                + " and r.id <> :import")
                .bind("firm", firm)
                .bind("layout", layout)
                .bind("import", importId)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
        if (day != null) {
            set(layout, day);
        } else {
            handle.createUpdate("delete from statement_day where firm_id = :firm and layout = :layout")
                    .bind("firm", firm)
                    .bind("layout", layout)
                    .execute();
        }
    }

    void set(String layout, LocalDate day) {
        Dialect.of(handle).put(handle, "statement_day", List.of("firm_id", "layout"), List.of("as_of"), row -> row.bind(
                        "firm_id", firm)
                .bind("layout", layout)
                .bind("as_of", day));
    }
}
