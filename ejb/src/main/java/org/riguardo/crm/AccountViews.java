package org.riguardo.crm;

import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;

/** Makes of an account what people see. */
final class AccountViews {

    private AccountViews() {}

    static AccountView of(Handle handle, AccountRow row, Runs runs) {
        Sentence problem = row.problem();
        return new AccountView(
                row.id(),
                row.name(),
                row.connector(),
                row.address(),
                row.login(),
                row.secret() != null,
                row.optionMap(),
                row.takeSet(),
                row.ownerMap(),
                row.state(),
                runs.running(row),
                row.progress(),
                count(handle, row, "crm_contact", "state = 'LINKED'"),
                count(handle, row, "crm_contact", "state = 'WAITING'"),
                count(handle, row, "crm_activity", "state = 'TAKEN'"),
                count(handle, row, "crm_outgoing", "remote_id is not null"),
                row.ranAt(),
                problem == null ? LeftOut.sentence(row) : problem,
                row.problemAt());
    }

    private static int count(Handle handle, AccountRow row, String table, String condition) {
        return handle.createQuery("select count(*) from " + table
                        + " where firm_id = :firm and account_id = :account and " + condition)
                .bind("firm", row.firmId())
                .bind("account", row.id())
                .mapTo(Integer.class)
                .one();
    }
}
