package org.riguardo.ledger;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.riguardo.db.Dialect;

/**
 * Finds, by comparing sets in the database, the documents of a staged file about which it says anything new: a client and the
 * key of a document each. Of all others nothing is read or written.
 */
final class Units {

    static final String TABLE = "staged_unit";

    private static final String DEFINITION =
            "client_id varchar(36), document_key varchar(250), staged integer, listed integer, is_new boolean";

    private static final String SAID = "select client_id, document_key, issued, due, due_derived, amount,"
            + " coalesce(open_amount, amount) as open_amount, 1 as n, case when parts = 1 then 0 else 1 end as several,"
            + " case when parts = 1 and coalesce(open_amount, amount) <> 0 then 1 else 0 end as plain"
            + " from staged_document where client_id is not null";

    private static final String LISTED_OPEN =
            " union all select client_id, document_key, issued, due, due_derived, amount, open_amount, -1, 0, 1 from item"
                    + " where firm_id = :firm and listed_in = :layout and settled_on is null";

    private static final String LISTED_SETTLED =
            " union all select client_id, document_key, issued, due, due_derived, amount, 0, -1, 0, 1 from item"
                    + " where id in (select i.id from staged_document s join item i on i.client_id = s.client_id"
                    + " and i.document_key = s.document_key where s.open_amount = 0 and i.due = s.due and i.amount = s.amount"
                    + " and i.settled_on is not null and i.listed_in = :layout)";

    /** Without the due day's origin and what is open: a list changes neither of an item that it repeats. */
    private static final String SAID_BY_LIST = SAID.replace("due_derived,", "false as due_derived,")
            .replace("coalesce(open_amount, amount) as open_amount", "0 as open_amount");

    private static final String KNOWN =
            " union all select client_id, document_key, issued, due, false, amount, 0, -1, 0, 1"
                    + " from item where id in (select i.id from staged_document s join item i on i.client_id = s.client_id"
                    + " and i.document_key = s.document_key where s.parts = 1 and i.due = s.due and i.amount = s.amount"
                    + " and i.issued is not distinct from s.issued and (not i.due_derived or s.due_derived)"
                    + " and (s.open_amount is null or i.settled_on is not null"
                    + " or (s.open_amount <> 0 and abs(i.open_amount) <= abs(s.open_amount))))";

    private final Handle handle;
    private final BookedPart part;

    Units(Handle handle, BookedPart part) {
        this.handle = handle;
        this.part = part;
        Dialect.of(handle).temporary(handle, TABLE, DEFINITION, "client_id, document_key");
    }

    /** Fills the table; {@code staged} says of how many documents the file has. */
    void find(int staged) {
        String differs = part.statement() ? "<> 0" : "> 0";
        String compared = part.statement() ? SAID + LISTED_OPEN + LISTED_SETTLED : SAID_BY_LIST + KNOWN;
        Update insert =
                handle.createUpdate("insert into " + TABLE + " (client_id, document_key, staged, listed, is_new)"
                        + " select u.client_id, u.document_key, u.staged, u.listed, u.plain = 1 and u.staged > 0"
                        + " and (u.dated = 0 or u.dated = u.staged)"
                        + (part.whole() ? " and u.staged = 1" : "")
                        + " and not exists (select 1 from item i where i.client_id = u.client_id"
                        + " and i.document_key = u.document_key)"
                        + " from (select client_id, document_key, sum(staged) as staged, sum(staged - n) as listed, min(plain) as plain,"
                        + " sum(case when issued is null then 0 else staged end) as dated from ("
                        + "select client_id, document_key, issued, sum(n) as n, sum(case when n > 0 then n else 0 end) as staged,"
                        + " max(several) as several, min(plain) as plain from (" + compared + ") c"
                        + " group by client_id, document_key, issued, due, due_derived, amount, open_amount) g"
                        + " group by client_id, document_key"
                        + " having max(several) = 1 or sum(case when n " + differs + " then 1 else 0 end) > 0) u");
        if (part.statement()) {
            insert.bind("firm", part.firm()).bind("layout", part.layout());
        }
        insert.execute();
        if (staged > Staging.WORTH_ANALYZING) {
            Dialect.of(handle).analyze(handle, TABLE);
        }
    }

    /** How many items were open by the statement before. */
    int listedBefore() {
        return handle.createQuery(
                        "select count(*) from item where firm_id = :firm and listed_in = :layout and settled_on is null")
                .bind("firm", part.firm())
                .bind("layout", part.layout())
                .mapTo(Integer.class)
                .one();
    }

    /** How many items the file lists as open. */
    int listedNow() {
        return handle.createQuery(
                        "select coalesce(sum(open_parts), 0) from staged_document where client_id is not null")
                .mapTo(Integer.class)
                .one();
    }

    /** How many of those before stand in documents that the file lists no longer. */
    int gone() {
        return handle.createQuery("select coalesce(sum(listed), 0) from " + TABLE + " where staged = 0")
                .mapTo(Integer.class)
                .one();
    }
}
