package org.riguardo.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.NotFoundProblem;

/** As much of a client's row as a merge may change. */
record ClientRow(
        String id,
        String name,
        @Nullable String vatId,
        @Nullable String taxCode,
        @Nullable String code,
        @Nullable String nameKey,
        @Nullable LocalDate since,
        @Nullable String partner,
        @Nullable String fixedGroup,
        @Nullable String phone,
        @Nullable LocalDate hardshipCleared,
        @Nullable String mergedInto) {

    /** The row, held until the transaction ends; {@link NotFoundProblem} when the firm has no such client. */
    static ClientRow lock(Handle handle, String firm, String id) {
        return handle.createQuery("select * from client where firm_id = :firm and id = :id for update")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> of(row))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("client", id));
    }

    private static ClientRow of(ResultSet row) throws SQLException {
        return new ClientRow(
                row.getString("id"),
                row.getString("name"),
                row.getString("vat_id"),
                row.getString("tax_code"),
                row.getString("code"),
                row.getString("name_key"),
                row.getObject("since", LocalDate.class),
                row.getString("partner"),
                row.getString("fixed_group"),
                row.getString("phone"),
                row.getObject("hardship_cleared", LocalDate.class),
                row.getString("merged_into"));
    }
}
