package org.riguardo.calls;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.grid.Line;

/** The place of each field in the rows that 3CX writes, which whoever set up the phone system chose. */
final class ThreeCxFields {

    static final List<String> USUAL = List.of(
            "historyid",
            "callid",
            "duration",
            "time_start",
            "time_answered",
            "time_end",
            "reason_terminated",
            "from_no",
            "to_no",
            "from_dn",
            "to_dn",
            "dial_no",
            "reason_changed",
            "final_number",
            "final_dn",
            "bill_code",
            "bill_rate",
            "bill_cost",
            "bill_name",
            "chain",
            "from_type",
            "to_type",
            "final_type",
            "from_dispname",
            "to_dispname",
            "final_dispname",
            "missed_queue_calls");

    private static final Set<String> NEEDED = Set.of("time_start", "time_answered", "time_end", "from_no", "to_no");

    private final List<String> names;

    ThreeCxFields(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** The order that a row of headings gives; null when it is none. */
    static @Nullable ThreeCxFields heading(Line line) {
        List<String> names =
                line.cells().stream().map(cell -> PhoneSystem.name(cell.text())).toList();
        return names.containsAll(NEEDED) ? new ThreeCxFields(names) : null;
    }

    /** The fields without which no call can be told that are missing. */
    Set<String> missing() {
        Set<String> missing = new HashSet<>(NEEDED);
        missing.removeAll(names);
        return missing;
    }

    /** What stands there in that row; empty where the row is shorter or the field was not chosen. */
    String of(Line line, String field) {
        int at = names.indexOf(field);
        return at < 0 ? "" : line.cell(at).text();
    }
}
