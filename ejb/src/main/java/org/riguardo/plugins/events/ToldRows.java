package org.riguardo.plugins.events;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;

/** What plugins were told of last where only a comparison shows that something happened. */
public final class ToldRows {

    /** Payments are looked for among those that were matched within this time; what was booked before anybody listened is not told. */
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final Handle handle;
    private final String firm;

    /** The rows of that firm, in the running transaction. */
    public ToldRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** A payment that was booked. */
    public record Booked(String id, String clientId, BigDecimal amount, LocalDate day) {}

    /** Notes in which state an agreement is; true when it was in another one before. Of one that is seen first nothing happened yet. */
    public boolean agreement(String id, String state) {
        Optional<String> before = handle.createQuery(
                        "select state from event_told where firm_id = :firm and subject_id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        if (before.filter(state::equals).isEmpty()) {
            put(id, state);
        }
        return before.isPresent() && !before.get().equals(state);
    }

    /** The payments of these clients that were booked just now and of which nobody was told. */
    public List<Booked> payments(Collection<String> clients, Instant now) {
        List<Booked> booked = handle.createQuery(
                        "select p.id, p.client_id, p.amount, p.received_on as \"day\" from payment p"
                                + " where p.firm_id = :firm and p.client_id in (<clients>) and p.matched_at >= :since"
                                + " and not exists (select 1 from event_told t where t.firm_id = p.firm_id and t.subject_id = p.id)"
                                + " order by p.received_on, p.id")
                .bind("firm", firm)
                .bindList("clients", List.copyOf(clients))
                .bind("since", now.minus(JUST_NOW))
                .mapTo(Booked.class)
                .list();
        booked.forEach(payment -> put(payment.id(), "BOOKED"));
        return booked;
    }

    private void put(String id, String state) {
        Dialect.of(handle)
                .put(handle, "event_told", List.of("firm_id", "subject_id"), List.of("state"), row -> row.bind(
                                "firm_id", firm)
                        .bind("subject_id", id)
                        .bind("state", state));
    }
}
