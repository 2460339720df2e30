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
            + " coalesce(open_amount, amount) as open_amount, fingerprint, 1 as n, case when parts = 1 then 0 else 1 end as several,"
            + " case when parts = 1 and coalesce(open_amount, amount) <> 0 then 1 else 0 end as plain"
            + " from staged_document where client_id is not null";

    private static final String OPEN =
            " union all select i.client_id, i.document_key, i.issued, i.due, i.due_derived, i.amount,"
                    + " i.open_amount, i.stated, -1, 0, 1 from ";

    private static final String LISTED = " i.firm_id = :firm and i.listed_in = :layout and i.settled_on is null";

    private static final String NOT_ITS_OWN = " and (i.import_id is null or i.import_id <> :import)";

    private static final String LISTED_OPEN = OPEN + "item i where" + LISTED + NOT_ITS_OWN;

    private static final String TOUCHED_OPEN =
            OPEN + "staged_touched t join item i on i.client_id = t.client_id and i.document_key = t.document_key where"
                    + LISTED;

    private static final String LISTED_SETTLED =
            " union all select client_id, document_key, issued, due, due_derived, amount, 0, stated, -1, 0, 1 from item"
                    + " where id in (select i.id from staged_document s join item i on i.client_id = s.client_id"
                    + " and i.document_key = s.document_key where s.open_amount = 0 and i.due = s.due and i.amount = s.amount"
                    + " and i.settled_on is not null and i.listed_in = :layout)";

    /** Without the due day's origin, what is open and who says it: a list changes none of them of an item that it repeats. */
    private static final String SAID_BY_LIST = SAID.replace("due_derived,", "false as due_derived,")
            .replace("coalesce(open_amount, amount) as open_amount, fingerprint", "0 as open_amount, 0 as fingerprint");

    private static final String KNOWN =
            " union all select client_id, document_key, issued, due, false, amount, 0, 0, -1, 0, 1"
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

    /** How many items are open by the statement before, without those of that import; of a list none are. */
    static int listedBefore(Handle handle, BookedPart part, String importId) {
        return !part.statement()
                ? 0
                : handle.createQuery("select count(*) from item i where" + LISTED + NOT_ITS_OWN)
                        .bind("import", importId)
                        .bind("firm", part.firm())
                        .bind("layout", part.layout())
                        .mapTo(Integer.class)
                        .one();
    }

    /**
     * Fills the table.
     *
     * @param importId whose own items are not compared with it
     * @param touched whether only documents that {@link TouchedDocuments} found are compared
     * @param listedBefore how many items were open before
     */
    void find(String importId, int staged, boolean touched, int listedBefore) {
        String differs = part.statement() ? "<> 0" : "> 0";
        String open = touched ? TOUCHED_OPEN : LISTED_OPEN;
        String compared =
                part.statement() ? SAID + (listedBefore == 0 ? "" : open) + LISTED_SETTLED : SAID_BY_LIST + KNOWN;
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
                        + " group by client_id, document_key, issued, due, due_derived, amount, open_amount, fingerprint) g"
                        + " group by client_id, document_key"
                        + " having max(several) = 1 or sum(case when n " + differs + " then 1 else 0 end) > 0) u");
        if (part.statement()) {
            insert.bind("layout", part.layout());
        }
        if (part.statement() && listedBefore > 0) {
            insert.bind("firm", part.firm());
        }
        if (part.statement() && listedBefore > 0 && !touched) {
            insert.bind("import", importId);
        }
        insert.execute();
        if (touched || staged > Staging.WORTH_ANALYZING_STAGED) {
            Dialect.of(handle).analyze(handle, TABLE);
        }
    }

    /** How many of those before stand in documents that the file lists no longer. */
    int gone() {
        return handle.createQuery("select coalesce(sum(listed), 0) from " + TABLE + " where staged = 0")
                .mapTo(Integer.class)
                .one();
    }
}
