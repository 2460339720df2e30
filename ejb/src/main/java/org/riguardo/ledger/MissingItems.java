package org.riguardo.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.privacy.Seen;

/** Says which open items a statement would settle by listing them no longer, the largest first; it settles none. */
final class MissingItems {

    private static final int SHOWN = 10;
    private static final String MISSING = " from item i join client c on c.id = i.client_id where i.firm_id = :firm"
            + " and i.listed_in = :layout and i.settled_on is null and exists (select 1 from " + Units.TABLE
            + " u where u.client_id = i.client_id and u.document_key = i.document_key and u.staged = 0)";

    private record Missing(String client, String number, BigDecimal open, String currency) {
        String words() {
            return client + ", " + number + " (" + WrittenAmount.of(open, currency) + ")";
        }
    }

    private final Handle handle;
    private final BookedPart part;

    MissingItems(Handle handle, BookedPart part) {
        this.handle = handle;
        this.part = part;
    }

    /** A sentence for each currency with the sum and the largest; none where nothing is missing. */
    List<Sentence> sentences() {
        return handle.createQuery("select i.currency, sum(i.open_amount) as open_amount, count(*) as n" + MISSING
                        + " group by i.currency order by i.currency")
                .bind("firm", part.firm())
                .bind("layout", part.layout())
                .map((row, context) ->
                        sentence(row.getString("currency"), row.getBigDecimal("open_amount"), row.getInt("n")))
                .list();
    }

    private Sentence sentence(String currency, BigDecimal sum, int count) {
        List<Missing> largest = handle.createQuery("select c.name, i.number, i.open_amount" + MISSING
                        + " and i.currency = :currency" + Seen.OTHERS.and("c.id")
                        + " order by abs(i.open_amount) desc, c.name, i.id limit " + SHOWN)
                .bind("firm", part.firm())
                .bind("layout", part.layout())
                .bind("currency", currency)
                .map((row, context) -> new Missing(
                        row.getString("name"), row.getString("number"), row.getBigDecimal("open_amount"), currency))
                .list();
        String words = largest.stream().map(Missing::words).collect(Collectors.joining("; "));
        boolean all = largest.size() == count;
        if (largest.isEmpty()) {
            return new Sentence(
                    "Mancano " + WrittenAmount.of(sum, currency) + ".",
                    "Missing are " + WrittenAmount.of(sum, currency) + ".");
        }
        return new Sentence(
                "Mancano " + WrittenAmount.of(sum, currency) + (all ? ": " : ", fra cui: ") + words + ".",
                "Missing are " + WrittenAmount.of(sum, currency) + (all ? ": " : ", among them: ") + words + ".");
    }
}
