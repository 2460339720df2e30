package org.riguardo.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Verdict;

/** To whom mail about money is on hold though something is overdue, and why, as the kept decisions say. */
public final class HeldMails {

    /** Closed gates that are no reason of their own: of calls, of items, or of the hour alone. */
    private static final Set<String> NO_REASON = Set.of(
            "breathing-space", "no-answer", "quiet-time", "nothing-overdue", "agreement-running", "disputed-item");

    private final Handle handle;
    private final String firm;

    public HeldMails(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** One client, with the gates that are closed; empty where a person or the hour alone decides. */
    public record Held(String clientId, String clientName, BigDecimal overdue, List<Because> closed) {

        public Held {
            closed = List.copyOf(closed);
        }
    }

    /** Those with a gate that holds their mail, those with the most overdue first. */
    public List<Held> list() {
        return handle
                .createQuery("select client_id, name, overdue, document from decision where firm_id = :firm"
                        + " and overdue > 0 and document like '%\"emailAllowed\":false%'"
                        + " order by overdue desc, name, client_id")
                .bind("firm", firm)
                .map((row, context) -> new Held(
                        row.getString("client_id"),
                        row.getString("name"),
                        row.getBigDecimal("overdue"),
                        DecisionText.because(row.getString("document")).stream()
                                .filter(HeldMails::holds)
                                .toList()))
                .stream()
                .filter(held -> !held.closed().isEmpty())
                .toList();
    }

    private static boolean holds(Because because) {
        return because.verdict() == Verdict.CLOSED && !NO_REASON.contains(because.rule());
    }
}
