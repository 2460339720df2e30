package org.riguardo.bank;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Takes the movements of an import out again, those apart that another file states too, and with them their payments; and
 * payments that were matched because of it, whose movements wait again.
 */
final class BankUndo {

    private static final String ONLY_HERE = "select s.entry_id from bank_entry_source s where s.import_id = :import"
            + " and not exists (select 1 from bank_entry_source o where o.entry_id = s.entry_id and o.import_id <> :import)";

    /** What paid its items as soon as it brought them, without anybody's doing. */
    private static final String MATCHED_BY_IT = "select distinct p.entry_id from payment p join payment_item pi"
            + " on pi.payment_id = p.id join item i on i.id = pi.item_id join import_run m on m.id = p.matched_in"
            + " join import_run r on r.id = :import and r.known_until = m.known_until and r.firm_id = p.firm_id"
            + " where p.entry_id is not null and (i.import_id = r.id or exists (select 1 from item_before b"
            + " where b.import_id = r.id and b.item_id = i.id))";

    private final Handle handle;
    private final String firm;
    private final Instant now;

    BankUndo(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** Does it, and returns the clients that this touches. */
    Set<String> run(String importId) {
        EntryRows entries = new EntryRows(handle, firm);
        PaymentRows payments = new PaymentRows(handle, firm, now);
        Set<String> touched = new HashSet<>();
        new StatementSays(handle, firm, payments).takeBack(importId);
        for (String id : ids(MATCHED_BY_IT, importId)) {
            payments.takeBack(id).ifPresent(touched::add);
            entries.state(id, EntryState.WAITING, false);
        }
        List<String> gone = ids(ONLY_HERE, importId);
        for (String id : gone) {
            payments.takeBack(id).ifPresent(touched::add);
        }
        for (String original : ids(
                "select reverses from bank_entry where reverses is not null and id in (" + ONLY_HERE + ")", importId)) {
            entries.state(original, EntryState.NONE, false);
        }
        for (String back : ids("select id from bank_entry where reverses in (" + ONLY_HERE + ")", importId)) {
            entries.state(back, EntryState.OUT, false);
        }
        update(
                "update bank_entry set reverses = null where firm_id = :firm and (reverses in (" + ONLY_HERE
                        + ") or id in (" + ONLY_HERE + "))",
                importId);
        update("delete from bank_entry_source where firm_id = :firm and import_id = :import", importId);
        for (String id : gone) {
            handle.createUpdate("delete from bank_entry where firm_id = :firm and id = :id")
                    .bind("firm", firm)
                    .bind("id", id)
                    .execute();
        }
        return touched;
    }

    private List<String> ids(String sql, String importId) {
        return handle.createQuery(sql)
                .bind("import", importId)
                .mapTo(String.class)
                .list();
    }

    private void update(String sql, String importId) {
        handle.createUpdate(sql).bind("firm", firm).bind("import", importId).execute();
    }
}
