package org.riguardo.limitation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.riguardo.limitation.Hint.Source;

/** Payments, agreements and letters since the oldest of a client's old items was issued, as hints for a partner. */
record HintRows(Query payments, Query agreed, Query letters) {

    private static final String SINCE =
            "(select i.client_id, min(i.issued) as issued from item i where OLD group by i.client_id) o";

    static final String PAYMENTS = "select distinct p.client_id, p.received_on from payment p join payment_item pi"
            + " on pi.payment_id = p.id join item i on i.id = pi.item_id where OLD and p.received_on > i.issued";

    static final String AGREED = "select a.client_id, a.made from agreement a join " + SINCE
            + " on o.client_id = a.client_id where a.firm_id = :firm and a.state = 'MADE' and a.made > o.issued";

    static final String LETTERS = "select x.client_id, x.at from interaction x join " + SINCE
            + " on o.client_id = x.client_id where x.firm_id = :firm and x.channel = 'LETTER' and x.direction = 'OUT'"
            + " and x.withdrawn_at is null and x.at > cast(o.issued as timestamp)"
            + " and not exists (select 1 from limitation_act l where l.interaction_id = x.id)";

    /** The newest first, each day of each kind once. */
    Map<String, List<Hint>> byClient(ZoneId zone) {
        Map<String, List<Hint>> hints = new HashMap<>();
        payments.map((row, context) -> add(
                        hints,
                        row.getString("client_id"),
                        new Hint(ActKind.PAYMENT, row.getObject("received_on", LocalDate.class), Source.PAYMENT)))
                .list();
        agreed.map((row, context) -> add(
                        hints,
                        row.getString("client_id"),
                        new Hint(ActKind.ACKNOWLEDGEMENT, row.getObject("made", LocalDate.class), Source.AGREEMENT)))
                .list();
        letters.map((row, context) -> add(
                        hints,
                        row.getString("client_id"),
                        new Hint(
                                ActKind.LETTER,
                                row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(zone)
                                        .toLocalDate(),
                                Source.LETTER)))
                .list();
        hints.values()
                .forEach(own ->
                        own.sort(Comparator.comparing(Hint::on).reversed().thenComparing(Hint::source)));
        return hints;
    }

    private static boolean add(Map<String, List<Hint>> hints, String client, Hint hint) {
        List<Hint> own = hints.computeIfAbsent(client, key -> new ArrayList<>());
        return !own.contains(hint) && own.add(hint);
    }
}
