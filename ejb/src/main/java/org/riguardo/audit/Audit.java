package org.riguardo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;

/** Writes the audit log, in the same transaction as what it tells of; lines are never changed; an erasure takes the words out of those
 * about a client, and lines older than the firm keeps them go. */
@ApplicationScoped
public class Audit {

    /** The name under which the application itself acts. */
    public static final String SYSTEM = "system";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private Event<Noted> noted;

    private Consumer<Noted> tell = line -> noted.fire(line);

    /** The same outside a server. */
    public static Audit of(Database database, Clock clock) {
        Audit audit = new Audit();
        audit.database = database;
        audit.clock = clock;
        audit.tell = line -> {};
        return audit;
    }

    /**
     * One line.
     *
     * @param what such as {@code contact-logged}
     * @param clientId null when it concerns no single client
     * @param detail JSON; null when the line says it all
     */
    public void note(String firm, String who, String what, @Nullable String clientId, @Nullable String detail) {
        database.use(handle -> handle.createUpdate("insert into audit_entry (firm_id, at, who, what, client_id, detail)"
                        + " values (:firm, :at, :who, :what, :client, :detail)")
                .bind("firm", firm)
                .bind("at", clock.instant())
                .bind("who", who)
                .bind("what", what)
                .bind("client", clientId)
                .bind("detail", detail)
                .execute());
        tell.accept(new Noted(firm, what, clientId, detail));
    }
}
