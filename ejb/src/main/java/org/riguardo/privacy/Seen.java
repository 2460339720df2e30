package org.riguardo.privacy;

import jakarta.ejb.SessionContext;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Roles;

/**
 * Which clients a list shows: what the law has kept of one whose data were erased is for partners and administrators, where its
 * claims are the point, and for nobody elsewhere.
 *
 * @param erased whether clients whose data were erased are shown
 */
public record Seen(boolean erased) {

    /** All clients. */
    public static final Seen ALL = new Seen(true);

    /** All but those whose data were erased. */
    public static final Seen OTHERS = new Seen(false);

    /** What the caller of a bean may see. */
    public static Seen by(SessionContext session) {
        return session.isCallerInRole(Roles.PARTNER) || session.isCallerInRole(Roles.ADMINISTRATOR) ? ALL : OTHERS;
    }

    /**
     * A condition that leaves out who is not shown, with {@code and} before it; empty where all are.
     *
     * @param client the client's id in the query
     */
    public String and(String client) {
        return erased
                ? ""
                : " and not exists (select 1 from client_erasure gone where gone.client_id = " + client + ")";
    }

    /** Those of these rows that are shown; one of no client is. */
    public <T> List<T> of(Handle handle, String firm, List<T> rows, Function<T, @Nullable String> client) {
        if (erased) {
            return rows;
        }
        Set<String> gone = ErasedRows.all(handle, firm);
        return rows.stream().filter(row -> !gone.contains(client.apply(row))).toList();
    }
}
