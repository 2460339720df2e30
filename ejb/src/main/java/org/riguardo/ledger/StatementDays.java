package org.riguardo.ledger;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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
        int updated = handle.createUpdate(
                        "update statement_day set as_of = :day where firm_id = :firm and layout = :layout")
                .bind("firm", firm)
                .bind("layout", layout)
                .bind("day", day)
                .execute();
        if (updated == 0) {
            handle.createUpdate("insert into statement_day (firm_id, layout, as_of) values (:firm, :layout, :day)")
                    .bind("firm", firm)
                    .bind("layout", layout)
                    .bind("day", day)
                    .execute();
        }
    }
}
