package org.riguardo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.riguardo.exports.AccountTotal;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;

/** Sums up what imports told of the firm's accounts, by currency, with what has become of the movements until now. */
final class AccountTotals {

    private static final String COUNTS = "sum(case when e.state <> 'LEFT_OUT' then 1 else 0 end) as entries,"
            + " sum(case when s.known then 1 else 0 end) as known,"
            + " sum(case when e.state <> 'LEFT_OUT' and e.amount > 0 then e.amount else 0 end) as came,"
            + " sum(case when e.state <> 'LEFT_OUT' and e.amount < 0 then -e.amount else 0 end) as went,"
            + " sum(case when e.state = 'BOOKED' then 1 else 0 end) as matched,"
            + " sum(case when e.state = 'BOOKED' then e.amount else 0 end) as matched_in,"
            + " sum(case when e.state = 'WAITING' then 1 else 0 end) as waiting,"
            + " sum(case when e.state = 'WAITING' and e.amount > 0 then e.amount else 0 end) as waiting_in,"
            + " sum(case when e.state = 'LEFT_OUT' then 1 else 0 end) as left_out";

    private final Handle handle;
    private final String firm;

    AccountTotals(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** The same reports with their totals. */
    List<ImportReport> with(Collection<ImportReport> reports) {
        List<String> done = reports.stream()
                .filter(report -> report.state() == ImportState.DONE)
                .map(ImportReport::id)
                .toList();
        Map<String, List<AccountTotal>> totals = new HashMap<>();
        Chunks.of(done).forEach(ids -> handle.createQuery("select s.import_id, e.currency, " + COUNTS
                        + " from bank_entry_source s join bank_entry e on e.id = s.entry_id where s.firm_id = :firm"
                        + " and s.import_id in (<ids>) group by s.import_id, e.currency order by e.currency")
                .bind("firm", firm)
                .bindList("ids", ids)
                .map((row, context) -> totals.computeIfAbsent(row.getString("import_id"), none -> new ArrayList<>())
                        .add(total(row)))
                .list());
        return reports.stream()
                .map(report -> totals.containsKey(report.id()) ? report.with(totals.get(report.id())) : report)
                .toList();
    }

    private static AccountTotal total(ResultSet row) throws SQLException {
        return new AccountTotal(
                row.getString("currency"),
                row.getInt("entries"),
                row.getInt("known"),
                row.getBigDecimal("came"),
                row.getBigDecimal("went"),
                row.getInt("matched"),
                row.getBigDecimal("matched_in"),
                row.getInt("waiting"),
                row.getBigDecimal("waiting_in"),
                row.getInt("left_out"));
    }
}
